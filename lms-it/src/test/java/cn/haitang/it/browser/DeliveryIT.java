package cn.haitang.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The player on a poor network: streams by signed links, sound only, data saver. */
@WhenImported
@TestMethodOrder(OrderAnnotation.class)
class DeliveryIT extends BrowserTest {

    private static final String LIBRARY = "**/vendor/hls-*";

    private final SampleAccount trainee = SampleAccount.withPhone("13800130006");

    /** Requests are held and broken here; those that a worker makes would pass by. */
    @Override
    protected ServiceWorkerPolicy workers() {
        return ServiceWorkerPolicy.BLOCK;
    }

    @Test
    @Order(1)
    void while_there_are_no_streams_the_one_file_is_played() {
        Page page = player(View.PHONE);

        assertThat(page.locator("#saver")).isDisabled();
        assertThat((String) page.evaluate("video.currentSrc")).endsWith("/video");
    }

    @Test
    @Order(2)
    void a_lecture_is_played_in_segments_and_credited() {
        makeStreams(player(View.PHONE));
        Page page = player(View.PHONE);
        List<String> parts = new ArrayList<>();
        page.onResponse(response -> parts.add(response.status() + " " + response.url()));

        Player.Watched watched = Player.watch(page, 5);

        assertThat((String) page.evaluate("video.currentSrc")).startsWith("blob:");
        assertThat(parts).anyMatch(part -> part.matches("206 .*/media/hls/.*/(240|360|480)\\.mp4"));
        assertThat(watched.verified()).isLessThanOrEqualTo(watched.played() + 500);
        page.locator("#settings-open").click();
        assertThat(page.locator("#qualities label")).hasCount(6);
        lookAt(page, "player-settings");
    }

    @Test
    @Order(3)
    void sound_alone_loads_no_picture_and_is_credited() {
        Page page = player(View.PHONE);
        page.locator("#audio").click();
        assertThat(page.locator("#audio")).hasAttribute("aria-pressed", "true");
        page.waitForFunction("() => video.readyState > 0");
        page.evaluate("video.currentTime = 45");
        page.waitForTimeout(500);
        List<String> parts = new ArrayList<>();
        page.onRequest(request -> parts.add(request.url()));

        Player.Watched watched = Player.watch(page, 3.5);

        assertThat(watched.verified()).isLessThanOrEqualTo(watched.played() + 500);
        assertThat(parts).noneMatch(part -> part.matches(".*/[1-9]\\d+\\.mp4"));
        lookAt(page, "player-sound");
        page.locator("#audio").click();
    }

    @Test
    @Order(4)
    void the_data_saver_says_the_size_before_and_loads_the_smallest() {
        Page page = player(View.PHONE);
        assertThat(page.locator("#saver small")).hasText(Pattern.compile("约 [\\d.]+ (KB|MB)"));
        page.locator("#saver").click();
        List<String> parts = new ArrayList<>();
        Page again = openAs(trainee, View.PHONE.english().dark(), "/learning/home.xhtml");
        again.evaluate("localStorage.setItem('haitang.quality', '240')");
        again.onRequest(request -> parts.add(request.url()));
        go(again, lecture());
        assertThat(again.locator("#saver small")).hasText("On · 240P");
        Player.play(again, 3);

        assertThat(parts)
                .anyMatch(part -> part.endsWith("/240.mp4"))
                .noneMatch(part -> part.matches(".*/(360|480)\\.mp4"));
        lookAt(again, "player-en-dark");
    }

    @Test
    @Order(5)
    void a_forged_or_expired_link_or_another_persons_opens_nothing() {
        Page page = player(View.PHONE);
        String link = link(page);
        String[] parts = link.split("\\.");

        assertThat(status(page, link)).isEqualTo(200);
        assertThat(status(page, signed(parts, parts[4]))).isEqualTo(200);
        assertThat(status(page, signed(parts, "1700000000"))).isEqualTo(403);
        assertThat(status(page, link.replace("." + parts[3] + ".", "." + (Long.parseLong(parts[3]) + 1) + ".")))
                .isEqualTo(403);
        assertThat(status(page, link.substring(0, link.length() - 2) + "xx")).isEqualTo(403);
        Page other = openAs(SampleAccount.withPhone("13800130005"), View.PHONE, "/learning/home.xhtml");
        assertThat(status(other, link)).isEqualTo(403);
    }

    @Test
    @Order(6)
    void where_the_library_does_not_load_the_one_file_plays() {
        Page page = openAs(trainee, View.PHONE, "/learning/home.xhtml");
        page.route(LIBRARY, Route::abort);
        go(page, lecture());

        assertThat(page.locator("#fell")).isVisible();
        assertThat((String) page.evaluate("video.currentSrc")).endsWith("/video");
    }

    /** On a slow network: who is there first is not thrown back to where the lecture was left. */
    @Test
    @Order(7)
    void who_jumps_before_the_video_is_there_gets_there() {
        Page page = openAs(trainee, View.PHONE, "/learning/home.xhtml");
        List<Route> held = new ArrayList<>();
        page.route("**/master.m3u8", held::add);
        go(page, lecture());
        String chapter = page.locator(".chap time").nth(2).textContent();
        page.locator(".chap").nth(2).click();
        Eventually.in(page, 20, "the question for the streams", () -> !held.isEmpty());
        page.unroute("**/master.m3u8");
        held.forEach(Route::resume);
        Player.ready(page);
        page.waitForTimeout(500);
        assertThat(page.locator("#at")).hasText(chapter);
    }

    @Test
    @Order(8)
    void a_link_that_expires_in_the_middle_is_renewed_and_playing_goes_on_at_its_second() {
        Page page = player(View.PHONE);
        String old = link(page);
        page.evaluate("video.currentTime = 0");
        page.locator("#toggle").click();
        page.waitForFunction("() => video.currentTime > 3");
        List<Integer> refused = new ArrayList<>();
        page.route(url -> url.contains(old), route -> {
            refused.add(403);
            route.fulfill(new Route.FulfillOptions().setStatus(403));
        });

        page.evaluate("video.currentTime = 60");
        page.waitForFunction("() => video.currentTime > 62 && !video.paused");

        assertThat(refused).isNotEmpty();
        assertThat(Player.number(page, "video.currentTime")).isLessThan(75);
        assertThat((String) page.evaluate("video.currentSrc")).startsWith("blob:");
        assertThat(page.locator("#fell")).isHidden();
        page.waitForResponse( // what was played before and after
                r -> r.url().contains("/heartbeats")
                        && r.text().matches("(?s).*\\[\\d{1,3},\\d{4,}\\].*\\[(59|6\\d)\\d{3},\\d{5}\\].*"),
                () -> page.keyboard().press("k"));
    }

    /** A server that is restarted, a session that is renewed elsewhere: the rest of the file is refused, then not. */
    @Test
    @Order(9)
    void the_one_file_that_breaks_off_goes_on_at_its_second() {
        Page page = openAs(trainee, View.PHONE, "/learning/home.xhtml");
        page.evaluate("localStorage.setItem('haitang.quality', 'file')");
        List<String> asked = new ArrayList<>();
        page.route("**/media/*/video", route -> {
            if ("HEAD".equals(route.request().method())) {
                route.resume();
                return;
            }
            asked.add(route.request().headers().getOrDefault("range", ""));
            if (asked.size() == 1) {
                route.fulfill(beginning(route.fetch()));
            } else if (asked.size() <= 3) {
                route.fulfill(new Route.FulfillOptions().setStatus(403));
            } else {
                route.resume();
            }
        });
        go(page, lecture());
        page.waitForFunction("() => video.readyState > 1");
        page.evaluate("video.currentTime = 5");
        page.locator("#toggle").click();

        page.waitForFunction("() => video.currentTime > 8");
        Eventually.in(page, 60, "a fourth question for the file", () -> asked.size() >= 4);
        page.waitForFunction("() => video.currentTime > 8 && !video.paused && video.readyState > 2");
        assertThat(page.locator("#notice")).isHidden();
        page.evaluate("localStorage.removeItem('haitang.quality')");
    }

    @Test
    @Order(10)
    void where_the_browser_itself_plays_hls_it_gets_the_playlist() {
        Page apple = openAs(trainee, View.PHONE, "/learning/home.xhtml");
        List<String> loaded = new ArrayList<>();
        apple.onRequest(request -> loaded.add(request.url()));
        apple.addInitScript("Object.defineProperty(navigator, 'vendor', {get: () => 'Apple Computer, Inc.'});"
                + "HTMLMediaElement.prototype.canPlayType = () => 'maybe';");
        go(apple, lecture());

        assertThat(apple.locator("#video")).hasAttribute("src", Pattern.compile(".*/media/hls/.*/master\\.m3u8"));
        assertThat(apple.locator("#video[playsinline][webkit-playsinline][x5-video-player-type=h5-page]"))
                .hasCount(1);
        assertThat(loaded).noneMatch(url -> url.contains("/vendor/hls"));
        apple.locator("#audio").click();
        assertThat(apple.locator("#video")).hasAttribute("src", Pattern.compile(".*/media/hls/.*/0\\.m3u8"));

        Page old = openAs(trainee, View.PHONE, "/learning/home.xhtml");
        old.addInitScript("delete window.MediaSource; delete window.ManagedMediaSource;"
                + "HTMLMediaElement.prototype.canPlayType = () => 'maybe';");
        go(old, lecture());
        assertThat(old.locator("#video")).hasAttribute("src", Pattern.compile(".*/media/hls/.*/master\\.m3u8"));
    }

    /** Who only listens may be on the road. */
    @Test
    @Order(11)
    void to_who_only_listens_a_question_waits_until_it_is_tapped() {
        Page page = player(View.PHONE);
        Rows.run("INSERT INTO lecture_check (lecture_id, at_ms, stem_zh, stem_en, options, correct, explanation_zh,"
                + " explanation_en) SELECT lecture_id, 70000, '先做什么？', 'What comes first?',"
                + " CONCAT('减速', CHAR(9), 'Slow down', CHAR(10), '加速', CHAR(9), 'Speed up'), 0, '路滑。', 'It is slippery.'"
                + " FROM unit WHERE id = " + page.url().replaceAll(".*unit=", ""));
        page.locator("#audio").click();
        page.waitForFunction("() => video.readyState > 1");
        page.evaluate("video.currentTime = 69");
        page.locator("#toggle").click();

        assertThat(page.locator("#check-ready")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(20_000));
        assertThat(page.locator("#check")).isHidden();
        assertThat(page.evaluate("video.paused")).isEqualTo(false);
        lookAt(page, "player-question-waits");
        page.locator("#check-ready").click();
        assertThat(page.locator("#check-stem")).isVisible();
    }

    /** The first 400,000 bytes, as a server may answer that was asked for all. */
    private static Route.FulfillOptions beginning(APIResponse whole) {
        byte[] bytes = whole.body();
        Map<String, String> headers = new HashMap<>(whole.headers());
        headers.put("content-length", "400000");
        headers.put("content-range", "bytes 0-399999/" + bytes.length);
        return new Route.FulfillOptions()
                .setStatus(206)
                .setHeaders(headers)
                .setBodyBytes(Arrays.copyOf(bytes, 400_000));
    }

    private Page player(View view) {
        Page page = openAs(trainee, view, lecture());
        Player.ready(page);
        return page;
    }

    /** One that other tests leave alone. */
    private String lecture() {
        return Player.address(trainee, "blind-zone");
    }

    private void makeStreams(Page page) {
        long asset = Long.parseLong(
                page.locator("main.watch").getAttribute("data-file").replaceAll(".*/media/(\\d+)/video", "$1"));
        Rows.run("INSERT INTO job (kind, subject, run_after, created_at) VALUES ('media.segment', '" + asset
                + "', UTC_TIMESTAMP(3), UTC_TIMESTAMP(3))");
        OpenJobs.await();
    }

    private static String link(Page page) {
        Matcher link = Pattern.compile("\"link\":\"([^\"]+)\"")
                .matcher(String.valueOf(page.locator("main.watch").getAttribute("data-streams")));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private int status(Page page, String link) {
        return page.request().get(address("/media/hls/" + link + "/240.m3u8")).status();
    }

    private static String signed(String[] parts, String expires) {
        String body = String.join(".", parts[0], parts[1], parts[2], parts[3], expires);
        try (Connection connection = Rows.connect();
                Statement statement = connection.createStatement();
                ResultSet key = statement.executeQuery("SELECT secret FROM link_key WHERE id = " + parts[0])) {
            key.next();
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(1), "HmacSHA256"));
            byte[] signature = mac.doFinal(("haitang media link " + body).getBytes(StandardCharsets.US_ASCII));
            return body + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
        } catch (SQLException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void lookAt(Page page, String name) {
        assertNoSidewaysScroll(page);
        assertAccessible(page);
        shot(page, name);
    }
}
