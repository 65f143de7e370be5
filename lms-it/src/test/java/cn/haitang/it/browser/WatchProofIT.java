package cn.haitang.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The proof of watching from outside: what nonsense gets, and what those who answer for it see and decide. */
@WhenImported
class WatchProofIT extends BrowserTest {

    private static final String REASON = "两台手机同时上报，本人说明过";

    /** Each body gets a clear refusal, earns nothing, and the next honest heartbeat is taken. */
    @Test
    void nonsense_over_http_is_refused_and_earns_nothing() {
        Page page = watching("13800130012");
        String open = opened(page);
        String beat = "{\"playback\":\"%s\",\"seq\":%s,\"position\":1,\"rate\":1,\"played\":[[%s]]}";
        Map<String, List<Integer>> bodies = new java.util.LinkedHashMap<>();
        bodies.put("", List.of(400));
        bodies.put("[", List.of(400));
        bodies.put("[]", List.of(413));
        bodies.put("7", List.of(400));
        bodies.put("[null]", List.of(400));
        bodies.put("[".repeat(5_000) + "]".repeat(5_000), List.of(400));
        bodies.put(beat.formatted(open, 1, "NaN,1000,true"), List.of(400));
        bodies.put(beat.formatted(open, 1, "Infinity,1000,true"), List.of(400));
        bodies.put(beat.formatted(open, -1, "0,1000,true"), List.of(400));
        bodies.put(beat.formatted(open, "1.5", "0,1000,true"), List.of(400));
        bodies.put(beat.formatted(open, "1e999999999", "0,1000,true"), List.of(400));
        bodies.put(beat.formatted(open, "9".repeat(2_000), "0,1000,true"), List.of(400));
        bodies.put(beat.formatted(open, "\"1\"", "0,1000,true"), List.of(400));
        bodies.put(beat.formatted(open, 1, "0,\"1000\",true"), List.of(400));
        bodies.put(beat.formatted(open, 1, "0"), List.of(400));
        bodies.put(beat.formatted(open, 2, "-9000,-10,true"), List.of(200));
        bodies.put(beat.formatted(open, 3, "0,1e400,true"), List.of(200));
        bodies.put(beat.formatted(open, 4, "1e300,1e308,true"), List.of(200));
        bodies.put(beat.formatted("nobody", 1, "0,1000,true"), List.of(404));
        bodies.put("{\"seq\":1,\"position\":1,\"rate\":1,\"played\":[]}", List.of(404));
        bodies.put("[" + (beat.formatted(open, 9, "0,1,true") + ",").repeat(50) + "{}]", List.of(413));
        bodies.put("[" + " ".repeat(70_000) + "]", List.of(413));

        bodies.forEach((body, status) -> assertThat(List.of(sent(page, body)))
                .as(body.substring(0, Math.min(90, body.length())))
                .isEqualTo(status));

        assertThat(verified("13800130012")).isZero();
        assertThat(sent(page, beat.formatted(open, 10, "0,2000,true"))).isEqualTo(200);
        assertThat(verified("13800130012")).isEqualTo(2_000);
    }

    /** However deep or large: refused before anything is built of it, and nothing of the server falls over. */
    @Test
    void deep_and_large_bodies_are_refused_by_every_way_in() {
        Page page = watching("13800130012");
        String open = opened(page);
        String beats = "/api/learning/playbacks/" + open + "/heartbeats";
        String log = "/api/learning/downloads/0123456789abcdef0123456789abcdef/log";
        String deep = "[".repeat(100_000) + "]".repeat(100_000);
        String deepInside = "{\"entries\":" + "[".repeat(900) + "]".repeat(900) + "}";
        String large = "{\"entries\":[" + " ".repeat(3_000_000) + "]}";
        for (String path : List.of(beats, log)) {
            assertThat(sentTo(page, path, deep)).as("deep " + path).isEqualTo(400);
            assertThat(sentTo(page, path, deepInside)).as("deep inside " + path).isEqualTo(400);
            assertThat(sentTo(page, path, large)).as("large " + path).isEqualTo(413);
            for (String nonsense : List.of("", "{", "[]", "7", "null", "{\"entries\":7}", "\u0000")) {
                assertThat(sentTo(page, path, nonsense)).as(nonsense + path).isEqualTo(400);
            }
        }
        assertThat(sentTo(page, "/api/heartbeats", deep)).isEqualTo(413);
        assertThat(sentTo(page, log, "{\"entries\":[]}")).isEqualTo(404);
        assertThat(sentTo(page, beats, "{\"seq\":1,\"position\":1,\"rate\":1,\"played\":[]}"))
                .isEqualTo(200);
    }

    /** One that makes no sense harms no other that comes with it, else a phone would send it for ever. */
    @Test
    void a_heartbeat_without_a_playback_harms_no_other_of_the_same_request() {
        Page page = watching("13800130014");
        String open = opened(page);
        String body = "[{\"seq\":1,\"position\":1,\"rate\":1,\"played\":[]},{\"playback\":\"" + open
                + "\",\"seq\":1,\"position\":1,\"rate\":1,\"played\":[[0,3000,true]]}]";

        assertThat(sent(page, body)).isEqualTo(200);
        assertThat(verified("13800130014")).isEqualTo(3_000);
    }

    @Test
    void a_phone_whose_clock_is_a_year_wrong_loses_nothing() {
        Page page = openAs(SampleAccount.withPhone("13800130009"), View.PHONE, "/learning/home.xhtml");
        page.addInitScript("""
                (() => { const R = Date, off = 31536e6;
                  window.Date = class extends R { constructor(...a) { a.length ? super(...a) : super(R.now() + off); } static now() { return R.now() + off; } };
                })()""");
        go(page, lecture("13800130009"));
        page.locator("#begin-close").click(); // by this clock another day has begun

        Player.Watched watched = Player.watch(page, 5);

        assertThat(verified("13800130009")).isBetween(3_000L, watched.played() + 500L);
    }

    /** The browser tells of the pause after the jump. */
    @Test
    void a_jump_in_the_moment_of_a_pause_is_not_taken_for_watching() {
        String phone = "13800130005";
        Page page = openAs(SampleAccount.withPhone(phone), View.PHONE, lecture(phone));
        Player.play(page, 3);
        double[] at = new double[1];

        page.waitForResponse(
                r -> r.url().endsWith("/heartbeats"),
                () -> at[0] = Player.number(
                        page, "{ const at = video.currentTime; video.pause(); video.currentTime = 100; at; }"));

        assertThat(verified(phone)).isBetween(1_000L, (long) (1000 * at[0]) + 500);
    }

    @Test
    void signs_are_decided_with_a_reason_and_the_trainee_is_told() {
        Page page = watching("13800130006");
        String one = opened(page);
        parallel(page, one);
        String two = opened(page);
        parallel(page, two);
        Rows.run(
                "INSERT IGNORE INTO hours_entry (person_id, enrolment_id, unit_id, mode, minutes, factor, before_cap, hours,"
                        + " rule_profile_id, evidence, entered_at) SELECT p.person_id, p.enrolment_id, p.unit_id, 'ONLINE', 2, 1,"
                        + " 0.04, 0.04, p.rule_profile_id, CONCAT('watched:', w.lecture_id, ':', w.asset_id), UTC_TIMESTAMP(3)"
                        + " FROM playback p JOIN watched_video w ON w.id = p.watched_video_id WHERE p.id = '" + one
                        + "'");
        Rows.run(
                "UPDATE playback p JOIN enrolment e ON e.id = p.enrolment_id JOIN learner l ON l.person_id = p.person_id"
                        + " SET e.hours = e.hours + 0.04, l.online = l.online + 0.04, l.counters_year = YEAR(UTC_DATE) WHERE p.id = '"
                        + one + "'");
        Page desk = openAs("MANAGER", View.DESKTOP, "/learning/signs.xhtml");
        Locator open = desk.locator("#signs tr", new Page.LocatorOptions().setHasText("另一台设备"))
                .filter(new Locator.FilterOptions().setHasText("𠮷野")); // others have such signs too
        assertThat(open).hasCount(2);
        lookAt(desk, "signs");

        open.first().locator("[id$=harmless]").click();
        assertThat(desk.locator("main")).containsText("请写明理由");
        open.first().locator("input[name^=reason]").fill(REASON);
        open.first().locator("[id$=harmless]").click();
        assertThat(desk.locator("#signs")).containsText(REASON);
        open.first().locator("input[name^=reason]").fill("同一时段两处播放，核对过上报");
        open.first().locator("[id$=back]").click();
        assertThat(desk.locator("#signs")).containsText("已收回学时");
        lookAt(desk, "signs-decided");

        go(page, "/learning/hours.xhtml");
        assertThat(page.locator("#findings")).containsText("核对过上报");
        assertThat(page.locator("#findings")).not().containsText(REASON);
        assertThat(page.locator(".led")).containsText("冲销");
        lookAt(page, "hours-finding");
    }

    /** The reports that a credited stretch came from, and the refused ones with the reason; inside the scope alone. */
    @Test
    void evidence_leads_from_each_credited_part_to_its_report_and_is_for_those_responsible() {
        Page page = watching("13800130007");
        String open = opened(page);
        sent(
                page,
                "{\"playback\":\"" + open
                        + "\",\"seq\":1,\"position\":1,\"rate\":1,\"played\":[[0,4000,true],[4000,6000,false]]}");
        sent(
                page,
                "{\"playback\":\"" + open + "\",\"seq\":2,\"position\":1,\"rate\":9,\"played\":[[30000,50000,true]]}");
        String address = "/learning/evidence.xhtml?" + page.url().replaceAll(".*\\?", "");

        Page desk = openAs(SampleAccount.withPhone("13800130042"), View.DESKTOP, address);
        assertThat(desk.locator("#credits")).containsText("0:00–0:04");
        assertThat(desk.locator("#credits")).containsText("第 1 次播放，第 1 次上报");
        assertThat(desk.locator("#refusals")).containsText("0:04–0:06：页面切到了后台");
        assertThat(desk.locator("#refusals")).containsText("0:30–0:50：比允许的速度或时间快");
        lookAt(desk, "evidence");
        Page auditor = openAs("AUDITOR", View.DESKTOP.english(), address);
        assertThat(auditor.locator("#refusals")).containsText("the page was in the background");
        lookAt(auditor, "evidence-en");
        auditor.getByText("All lectures of this trainee").click();
        assertThat(auditor.locator("#watched")).isVisible();
        lookAt(auditor, "watched-en");

        Page stranger = openAs(SampleAccount.withPhone("13800130044"), View.DESKTOP, "/learning/cohorts.xhtml");
        Response refused = stranger.navigate(address(address));
        assertThat(refused.status()).isEqualTo(404);
        assertThat(stranger.locator("#credits")).hasCount(0);
    }

    private void lookAt(Page page, String name) {
        assertNoSidewaysScroll(page);
        assertAccessible(page);
        shot(page, name);
    }

    private static String lecture(String phone) {
        return Player.address(SampleAccount.withPhone(phone), "accident-scene");
    }

    /** Somebody on the page of a lecture whose whole video has arrived. */
    private Page watching(String phone) {
        Page page = openAs(SampleAccount.withPhone(phone), View.PHONE, lecture(phone));
        page.evaluate("async () => { await (await fetch(document.querySelector('main.watch').dataset.file)).blob(); }");
        return page;
    }

    private static String opened(Page page) {
        return (String) page.evaluate("""
                async () => {
                  const d = document.querySelector('main.watch').dataset;
                  const answer = await fetch('/api/learning/playbacks', {method: 'POST', body: JSON.stringify({enrolment: Number(d.enrolment), unit: Number(d.unit)}),
                    headers: {'Content-Type': 'application/json', 'X-CSRF-Token': document.querySelector('meta[name=csrf-token]').content}});
                  return (await answer.json()).playback;
                }""");
    }

    /** An older device that goes on. */
    private static void parallel(Page page, String playback) {
        opened(page);
        sent(
                page,
                "{\"playback\":\"" + playback + "\",\"seq\":1,\"position\":1,\"rate\":1,\"played\":[[0,125000,true]]}");
    }

    /** The status of the answer. */
    private static int sent(Page page, String body) {
        return sentTo(page, "/api/heartbeats", body);
    }

    private static int sentTo(Page page, String path, String body) {
        return ((Number) page.evaluate(
                        "async ([path, body]) => (await fetch(path, {method: 'POST', body, headers: {'Content-Type': 'application/json',"
                                + " 'X-CSRF-Token': document.querySelector('meta[name=csrf-token]').content}})).status",
                        List.of(path, body)))
                .intValue();
    }

    private static long verified(String phone) {
        return Rows.number(
                "SELECT COALESCE(SUM(w.verified_ms), 0) FROM watched_video w JOIN person p ON p.id = w.person_id"
                        + " WHERE p.phone = '" + phone + "'");
    }
}
