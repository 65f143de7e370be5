package cn.haitang.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A trainee on the phone: home, the camp, a lecture that counts what is watched, packs, hours. */
@WhenImported
@TestMethodOrder(OrderAnnotation.class)
class LearningIT extends BrowserTest {

    private static final LocatorAssertions.HasTextOptions SOON =
            new LocatorAssertions.HasTextOptions().setTimeout(40_000);

    @Test
    @Order(1)
    void home_says_what_to_do_next_and_what_is_missing_for_the_certificate() {
        Page page = openAs("TRAINEE", View.PHONE, "/learning/home.xhtml");

        assertThat(page.locator(".resume .ui-button")).isVisible();
        assertThat(page.locator(".blossom > g > g")).hasCount(5);
        assertThat(page.locator(".camp li")).hasCount(5);
        assertThat(page.locator(".hours .big")).isVisible();
        lookAt(page, "home");
    }

    @Test
    @Order(2)
    void home_looks_right_in_english_dark_narrow_and_at_a_desk() {
        lookAt(openAs("TRAINEE", View.PHONE.english(), "/learning/home.xhtml"), "home-en");
        lookAt(openAs("TRAINEE", View.PHONE.dark(), "/learning/home.xhtml"), "home-dark");
        lookAt(openAs("TRAINEE", View.PHONE.narrow(), "/learning/home.xhtml"), "home-360");
        lookAt(openAs("TRAINEE", View.DESKTOP, "/learning/home.xhtml"), "home-desktop");
    }

    @Test
    @Order(3)
    void the_camp_shows_its_programme_and_why_the_exam_is_locked() {
        Page page = openAs("TRAINEE", View.PHONE, "/learning/camps.xhtml");
        lookAt(page, "camps");

        page.locator(".list a").first().click();

        assertThat(page.locator(".tl > li")).not().hasCount(0);
        assertThat(page.locator(".tl .lock .why").first()).isVisible();
        lookAt(page, "camp");
    }

    @Test
    @Order(4)
    void only_what_was_watched_is_verified_and_another_device_resumes_there() {
        String lecture = lecture("rain-riding");
        Page page = openAs("TRAINEE", View.PHONE, lecture);

        Player.Watched watched = Player.watch(page, 5.5);

        assertThat(watched.verified()).isLessThanOrEqualTo(watched.played() + 500);
        lookAt(page, "lecture");
        Page elsewhere = openAs("TRAINEE", View.PHONE.english().dark(), lecture);
        assertThat(elsewhere.locator("#at")).hasText(Pattern.compile("0:(0[4-9]|1\\d)"), SOON);
        elsewhere.locator("#tab-transcript").click();
        assertThat(elsewhere.locator("#transcript button")).not().hasCount(0);
        lookAt(elsewhere, "lecture-transcript-en-dark");
    }

    @Test
    @Order(5)
    void the_same_heartbeat_twice_and_a_claim_beyond_time_earn_nothing() {
        Page page = openAs("TRAINEE", View.PHONE, lecture("rain-riding"));

        Object result = page.evaluate("""
                async () => {
                  const d = document.querySelector('main.watch').dataset;
                  const send = (path, body) => fetch('/api/learning/playbacks' + path, {method: 'POST', body: JSON.stringify(body),
                    headers: {'Content-Type': 'application/json', 'X-CSRF-Token': document.querySelector('meta[name=csrf-token]').content}}).then(r => r.json());
                  const opened = await send('', {enrolment: Number(d.enrolment), unit: Number(d.unit)});
                  const before = opened.watched.verifiedMs;
                  const beat = {seq: 1, position: 60000, rate: 1, played: [[30000, 100000, true]]};
                  const first = await send('/' + opened.playback + '/heartbeats', beat);
                  const again = await send('/' + opened.playback + '/heartbeats', beat);
                  return [first.watched.verifiedMs - before, again.watched.verifiedMs - first.watched.verifiedMs];
                }""");

        List<?> gains = (List<?>) result;
        assertThat(((Number) gains.get(0)).intValue()).isLessThan(13_000);
        assertThat(((Number) gains.get(1)).intValue()).isZero();
    }

    @Test
    @Order(6)
    void a_session_that_expires_in_the_middle_loses_nothing() {
        Page page = openAs("TRAINEE", View.PHONE, lecture("snow-winter"));
        Player.play(page, 4);

        page.context().clearCookies();
        page.keyboard().press("k");

        assertThat(page.locator("#notice")).isVisible();
        assertThat(page.locator("#waiting")).isVisible();
        shot(page, "lecture-session-expired");
        page.locator("#notice a").click();
        signIn(page, SampleAccount.of("TRAINEE"));
        assertThat(page.locator("#verified")).not().hasText(Pattern.compile(".* 0%.*"), SOON);
        assertThat(page.locator("#waiting")).isHidden();
    }

    @Test
    @Order(7)
    void a_pack_read_to_the_end_completes_its_unit() {
        Page page = openAs("TRAINEE", View.PHONE, "/learning/packs.xhtml");
        String pack = page.locator("#shelf .list a").first().getAttribute("href");
        lookAt(page, "packs");
        go(page, pack);
        lookAt(page, "pack");

        Locator files = page.locator(".filerow a.row");
        int count = files.count();
        for (int i = 0; i < count; i++) {
            files.nth(i).click();
            assertThat(page.locator("#doc:not([aria-busy]), .sheetpage").first())
                    .isVisible();
            lookAt(page, "reader-" + (i + 1));
            page.keyboard().press("End");
            assertThat(page.locator("#saved")).hasText(i + 1 < count ? "读完了" : "这个学习包读完了。");
            go(page, pack);
        }

        assertThat(page.locator(".ui-message.g")).isVisible();
        shot(page, "pack-read");
        go(page, "/learning/packs.xhtml");
        page.locator("[data-show=done]").click();
        assertThat(page.locator("#shelf .list a[href='" + pack + "']")).isVisible();
    }

    @Test
    @Order(8)
    void packs_say_that_they_are_loading_that_there_is_none_and_that_the_network_is_gone() {
        Page page = openAs(SampleAccount.withPhone("13800130004"), View.PHONE, "/learning/home.xhtml");
        List<Route> held = new ArrayList<>();
        page.route("**/api/learning/packs", held::add);

        go(page, "/learning/packs.xhtml");
        assertThat(page.locator("#shelf .ui-skeleton").first()).isVisible();
        lookAt(page, "packs-loading");
        Eventually.in(page, 20, "the question for the packs", () -> !held.isEmpty());
        held.get(0).resume();
        assertThat(page.locator("#shelf .list a").first()).isVisible();

        page.locator("[data-show=done]").click();
        assertThat(page.locator("#shelf .state h2")).isVisible();
        lookAt(page, "packs-empty");

        page.context().setOffline(true);
        page.locator("[data-show=open]").click();
        assertThat(page.locator("#offline")).isVisible();
        assertThat(page.locator("#shelf .list a").first()).isVisible();
        lookAt(page, "packs-offline");
    }

    @Test
    @Order(8)
    void packs_say_so_when_the_server_does_not_answer() {
        Page page = openAs("TRAINEE", View.PHONE, "/learning/home.xhtml");
        page.route("**/api/learning/packs", Route::abort);

        go(page, "/learning/packs.xhtml");

        assertThat(page.locator("#shelf .state button")).isVisible();
        lookAt(page, "packs-error");
        page.unroute("**/api/learning/packs");
        page.locator("#shelf .state button").click();
        assertThat(page.locator("#shelf .list a").first()).isVisible();
        page.route("**/api/learning/packs", Route::abort);
        page.reload();
        assertThat(page.locator("#offline")).isVisible(); // though the phone thinks that there is a network
        assertThat(page.locator("#shelf .list a").first()).isVisible();
    }

    @Test
    @Order(9)
    void hours_and_joining_explain_themselves() {
        Page page = openAs("TRAINEE", View.PHONE, "/learning/hours.xhtml");
        lookAt(page, "hours");

        go(page, "/learning/join.xhtml");
        page.locator("[id$=code]").fill("ZZZZZZ");
        page.locator("form .ui-button").click();

        assertThat(page.locator(".ui-message.e")).isVisible();
        lookAt(page, "join-refused");
    }

    /** No other test plays this lecture as this trainee. */
    @Test
    @Order(10)
    void a_lecture_asks_a_question_and_a_wrong_answer_costs_nothing() {
        String lecture = lecture("platform-rules");
        Rows.run("INSERT INTO lecture_check (lecture_id, at_ms, stem_zh, stem_en, options, correct, explanation_zh,"
                + " explanation_en) SELECT lecture_id, 1000, '先做什么？', 'What comes first?',"
                + " CONCAT('减速', CHAR(9), 'Slow down', CHAR(10), '加速', CHAR(9), 'Speed up'), 0, '路滑。', 'It is slippery.'"
                + " FROM unit WHERE id = " + lecture.replaceAll(".*unit=", ""));
        Page page = openAs("TRAINEE", View.PHONE, lecture);
        page.locator("#toggle").click();

        assertThat(page.locator("#check-stem")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(20_000));
        shot(page, "lecture-question");
        page.locator("#check-options button").nth(1).click();

        assertThat(page.locator("#check-result")).containsText("减速");
        shot(page, "lecture-question-answered");
        page.locator("#check-on").click();
        assertThat(page.locator("#check")).isHidden();
        assertThat(page.locator(".covline .q.a")).hasCount(1);
    }

    private void lookAt(Page page, String name) {
        assertNoSidewaysScroll(page);
        assertAccessible(page);
        shot(page, name);
    }

    private static String lecture(String slug) {
        return Player.address(SampleAccount.of("TRAINEE"), slug);
    }
}
