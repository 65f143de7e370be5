package cn.haitang.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.Geolocation;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Not while driving: said before a lecture begins, and kept while the phone is in motion. */
@WhenImported
@TestMethodOrder(OrderAnnotation.class)
class OnTheRoadIT extends BrowserTest {

    /** A trainee of the sample city whom no other test uses. */
    private static final SampleAccount TRAINEE = SampleAccount.withPhone("13800130020");

    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(20_000);
    private static final double NORTH = 31;
    private static final double STEP = 0.0005; // of a degree: 56 m

    private double moved;

    @Override
    protected boolean sheetSeen() {
        return false;
    }

    @Override
    protected ServiceWorkerPolicy workers() {
        return ServiceWorkerPolicy.BLOCK;
    }

    @Test
    @Order(1)
    void before_the_first_lecture_of_a_day_it_says_not_while_driving_and_asks_for_nothing() {
        Page page = lecture(View.PHONE);
        assertThat(page.locator("#begin-title")).hasText("开车、骑车时不要看");
        assertThat(page.evaluate("asked"))
                .as("the browser's question for the location")
                .isEqualTo(0);
        lookAt(page, "lecture-begin");

        page.locator("#begin-picture").click();

        assertThat(page.locator("#begin")).isHidden();
        page.waitForFunction("() => document.getElementById('video').currentTime > 0.5");
        page.reload();
        assertThat(page.locator("#begin")).isHidden();
        assertThat(page.evaluate("asked")).isEqualTo(0);
        lookAt(lecture(View.PHONE.english().dark()), "lecture-begin-en-dark");
    }

    @Test
    @Order(2)
    void in_motion_the_picture_gives_way_to_the_sound_and_nothing_about_it_leaves_the_phone() {
        Page page = lecture(View.PHONE);
        List<Request> sent = new ArrayList<>();
        page.onRequest(sent::add);
        page.locator("#begin [role=switch]").click();
        page.waitForFunction("() => asked === 1");
        page.locator("#begin-picture").click();

        ride(page);

        assertThat(page.locator("#video")).not().isVisible();
        assertThat(page.locator("#moving")).isVisible();
        assertThat(page.evaluate("document.getElementById('video').paused")).isEqualTo(false);
        lookAt(page, "lecture-moving");
        page.waitForResponse(
                r -> r.url().contains("/heartbeats"), () -> page.keyboard().press("k"));
        stop(page);
        assertThat(page.locator("#video")).isVisible();
        assertThat(sent.stream().map(each -> each.url() + " " + each.postData()))
                .noneMatch(each -> each.matches("(?is).*(31\\.00|latitude|coords|speed|moving|motion=).*"));
        assertThat(sent.stream()
                        .filter(each -> each.url().contains("/heartbeats"))
                        .map(Request::postData))
                .isNotEmpty()
                .allMatch(body -> body.replaceAll("\"(playback|seq|position|rate|played|[0-9a-f]{32})\"", "")
                        .matches("(true|false|[\\[\\]{}:,.\\d])*"));
    }

    @Test
    @Order(3)
    void an_open_question_closes_in_motion_and_comes_again_afterwards() {
        Page page = lecture(View.PHONE);
        Rows.run("INSERT INTO lecture_check (lecture_id, at_ms, stem_zh, stem_en, options, correct, explanation_zh,"
                + " explanation_en) SELECT lecture_id, 1000, '先做什么？', 'What comes first?',"
                + " CONCAT('减速', CHAR(9), 'Slow down', CHAR(10), '加速', CHAR(9), 'Speed up'), 0, '路滑。', 'It is slippery.'"
                + " FROM unit WHERE id = " + page.url().replaceAll(".*unit=", ""));
        page.locator("#begin [role=switch]").click();
        page.locator("#begin-picture").click();
        assertThat(page.locator("#check-stem")).isVisible(SOON);
        page.evaluate("document.getElementById('video').currentTime = 2");

        ride(page);

        assertThat(page.locator("#check")).isHidden();
        assertThat(page.evaluate("document.getElementById('video').paused")).isEqualTo(false);
        page.evaluate("document.getElementById('video').currentTime = 75");
        page.waitForTimeout(2_000);
        assertThat(page.locator("#check")).isHidden();
        stop(page);
        assertThat(page.locator("#check-stem")).isVisible(SOON);
    }

    private Page lecture(View view) {
        Page page = openAs(TRAINEE, view, "/learning/home.xhtml");
        page.addInitScript("""
                window.asked = 0;
                const watch = Geolocation.prototype.watchPosition;
                Geolocation.prototype.watchPosition = function (...how) { window.asked++; return watch.apply(this, how); };
                """);
        page.context().grantPermissions(List.of("geolocation"));
        page.context().setGeolocation(new Geolocation(NORTH, 120));
        go(page, Player.address(TRAINEE, "parcel-security"));
        assertThat(page.locator("#begin")).isVisible();
        return page;
    }

    /** 56 m a second. */
    private void ride(Page page) {
        for (int i = 0; i < 20 && page.locator("main[data-moving=true]").count() == 0; i++) {
            moved += STEP;
            page.context().setGeolocation(new Geolocation(NORTH + moved, 120));
            page.waitForTimeout(1_000);
        }
        assertThat(page.locator("main[data-moving=true]")).hasCount(1);
    }

    /** Half a minute later it is where it was. */
    private void stop(Page page) {
        page.evaluate("{ const now = Date.now; Date.now = () => now() + 30000; }");
        for (int i = 0; i < 10 && page.locator("main[data-moving=false]").count() == 0; i++) {
            page.context().setGeolocation(new Geolocation(NORTH + moved, 120 + 1e-7 * i));
            page.waitForTimeout(1_000);
        }
        assertThat(page.locator("main[data-moving=false]")).hasCount(1);
    }

    private void lookAt(Page page, String name) {
        assertNoSidewaysScroll(page);
        assertAccessible(page);
        shot(page, name);
    }
}
