package cn.haitang.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** On the road without a network: what was downloaded can be watched and read, and counts when the network is back. */
@WhenImported
@TestMethodOrder(OrderAnnotation.class)
class OfflineIT extends BrowserTest {

    /** Trainees of the sample city whom no other test uses. */
    private static final String FIRST = "13800130013";

    private static final String SECOND = "13800130011";
    private static final String KEPT = "/learning/kept.xhtml";
    private static final String KEPT_BOTH =
            "async address => Boolean(await caches.match(address)) && Boolean(await caches.match(location.pathname))"
                    + " && Boolean(await caches.match('/state'))"; // whose they are, as the worker was told
    private static final Pattern DOWNLOADED = Pattern.compile("已下载，断网可看.*");
    private static final LocatorAssertions.IsVisibleOptions LATER =
            new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);

    /** Of no place of its own; the first option is right. */
    private static final String QUESTION =
            "INSERT INTO lecture_check (lecture_id, at_ms, stem_zh, stem_en, options, correct, explanation_zh, explanation_en)"
                    + " SELECT lecture_id, NULL, '%s？', 'What comes first?', CONCAT('减速', CHAR(9), 'Slow down', CHAR(10),"
                    + " '加速', CHAR(9), 'Speed up'), 0, '路滑。', 'It is slippery.' FROM unit WHERE id = %s";

    private static final LocatorAssertions.HasTextOptions SOON =
            new LocatorAssertions.HasTextOptions().setTimeout(60_000);

    @Test
    @Order(1)
    void a_downloaded_lecture_is_watched_without_a_network_and_counts_for_now_when_it_is_back() {
        Page page = openAs(SampleAccount.withPhone(FIRST), View.PHONE, "/learning/home.xhtml");
        controlled(page);
        String lecture = download(page);
        go(page, KEPT);
        assertThat(page.locator(".keptrow")).hasCount(1);
        lookAt(page, "kept");

        page.context().setOffline(true);
        go(page, lecture);
        assertThat(page.locator(".keptnote")).isVisible();
        Player.play(page, 5);
        page.keyboard().press("k");
        assertThat(page.locator("#waiting")).isVisible();
        shot(page, "lecture-offline");
        page.context().setOffline(false);

        assertThat(page.locator("#mend"))
                .containsText("离线看的", new LocatorAssertions.ContainsTextOptions().setTimeout(20_000));
        assertThat(page.locator("#waiting")).isHidden();
        assertThat(Rows.number(
                        "SELECT COUNT(*) FROM watched_video w JOIN person p ON p.id = w.person_id WHERE p.phone = '"
                                + FIRST + "' AND w.provisional <> '' AND w.verified_ms = 0"))
                .isEqualTo(1);
        lookAt(page, "lecture-provisional");
        confirms(page, lecture);
    }

    /** A wrong answer costs nothing and another question comes; a right one verifies what was watched offline. */
    private void confirms(Page page, String lecture) {
        Rows.run(QUESTION.formatted("先做什么", lecture.replaceAll(".*unit=", "")));
        Rows.run(QUESTION.formatted("再做什么", lecture.replaceAll(".*unit=", "")));
        go(page, lecture);
        page.locator("#toggle").click();
        assertThat(page.locator("#check-stem")).isVisible(LATER);
        page.locator("#check-options button").nth(1).click();
        assertThat(page.locator("#check-result")).containsText("还没确认");
        shot(page, "lecture-unconfirmed");
        page.locator("#check-on").click();
        assertThat(page.locator("#check-stem")).isVisible(LATER);
        page.locator("#check-options button").first().click();
        assertThat(page.locator("#check-result")).containsText("离线看的部分已经核验");
        shot(page, "lecture-confirmed");
        page.locator("#check-on").click();
        assertThat(Rows.number(
                        "SELECT COUNT(*) FROM watched_video w JOIN person p ON p.id = w.person_id WHERE p.phone = '"
                                + FIRST + "' AND w.provisional = '' AND w.verified_ms > 3000"))
                .isEqualTo(1);
    }

    @Test
    @Order(2)
    void a_downloaded_pack_is_read_without_a_network_and_the_list_says_which_are_there() {
        Page page = openAs(SampleAccount.withPhone(FIRST), View.PHONE, "/learning/packs.xhtml");
        controlled(page);
        String pack = page.locator("#shelf .list a").first().getAttribute("href");
        go(page, pack);
        page.locator("#along button").click();
        assertThat(page.locator("#along button span")).hasText(DOWNLOADED, SOON);
        lookAt(page, "pack-downloaded");
        go(page, "/learning/packs.xhtml");
        assertThat(page.locator("#shelf .list .ok")).hasCount(1);

        page.context().setOffline(true);
        go(page, "/learning/packs.xhtml");
        assertThat(page.locator("#offline")).containsText("1");
        lookAt(page, "packs-offline-kept");
        page.locator("#shelf .list a[href]").first().click();
        page.locator(".filerow a.row").first().click();
        assertThat(page.locator("#doc:not([aria-busy]), .sheetpage").first()).isVisible();
        shot(page, "reader-offline");
    }

    @Test
    @Order(3)
    void somebody_else_on_the_same_phone_sees_nothing_of_the_first() {
        Page page = openAs(SampleAccount.withPhone(FIRST), View.PHONE, "/learning/home.xhtml");
        controlled(page);
        String lecture = download(page);
        page.context().clearCookies(); // the first one did not even sign out
        go(page, "/organisation/sign-in.xhtml");
        signIn(page, SampleAccount.withPhone(SECOND));
        page.waitForURL(url -> !url.contains("sign-in"));
        go(page, KEPT);
        assertThat(page.locator("#none")).isVisible();

        page.context().setOffline(true);
        go(page, lecture);

        assertThat(page.locator("#none")).isVisible();
        assertThat(page.locator("#video")).hasCount(0);
        lookAt(page, "kept-none-offline");
        assertThat(page.evaluate(
                        "async () => (await fetch(document.querySelector('link[rel=icon]').href.replace(/assets.*/, '')"
                                + " + 'kept/media/1/poster')).status"))
                .isEqualTo(404);
    }

    @Test
    @Order(4)
    void signing_out_takes_the_downloads_away() {
        Page page = openAs(SampleAccount.withPhone(FIRST), View.PHONE.english(), "/learning/home.xhtml");
        controlled(page);
        download(page);

        go(page, "/organisation/me.xhtml");
        page.locator("form#leave .ui-button").click();
        page.waitForURL("**/sign-in.xhtml?left=1");
        page.context().setOffline(true);
        go(page, KEPT);

        assertThat(page.locator("h1")).hasText("No network at the moment");
        shot(page, "offline-en");
        assertThat(page.evaluate(
                        "async () => (await caches.keys()).filter(name => name.startsWith('haitang-kept-')).length"))
                .isEqualTo(0);
    }

    /** Room for nothing more, then for all; and a network that goes away in the middle. */
    @Test
    @Order(6)
    void a_download_that_does_not_fit_or_breaks_off_says_so_and_goes_on_where_it_stopped() {
        Page page = openAs(SampleAccount.withPhone(FIRST), View.PHONE, lecture());
        controlled(page);
        JsonObject quota = new JsonObject();
        quota.addProperty("origin", address(""));
        quota.addProperty("quotaSize", 500_000);
        page.context().newCDPSession(page).send("Storage.overrideQuotaForOrigin", quota);
        page.locator("#along button").click();
        assertThat(page.locator("#along")).containsText("手机空间不够");
        quota.addProperty("quotaSize", 1_000_000_000);
        page.context().newCDPSession(page).send("Storage.overrideQuotaForOrigin", quota);

        page.route("**/media/*/video", route -> {
            if ("bytes=1048576-"
                    .equals(route.request().headers().getOrDefault("range", "").replaceAll("-.*", "-"))) {
                route.abort();
            } else {
                route.resume();
            }
        });
        page.locator("#along button").click();
        assertThat(page.locator("#along"))
                .containsText("网络断了", new LocatorAssertions.ContainsTextOptions().setTimeout(40_000));
        page.unroute("**/media/*/video");
        page.reload();
        assertThat(page.locator("#along button")).containsText("接着下载");
        page.locator("#along button").click();
        assertThat(page.locator("#along button span")).hasText("已下载", SOON);
    }

    /** The phone says that there is room, and then there is none. */
    @Test
    @Order(7)
    void a_download_that_hits_the_end_of_the_room_leaves_nothing_behind_and_offers_to_remove_old_ones() {
        Page page = openAs(SampleAccount.withPhone(FIRST), View.PHONE, "/learning/camps.xhtml");
        controlled(page);
        download(page);
        go(page, Player.address(SampleAccount.withPhone(FIRST), "rain-riding"));
        assertThat(page.locator("#along button span")).hasText("下载");
        JsonObject quota = new JsonObject();
        quota.addProperty("origin", address(""));
        quota.addProperty(
                "quotaSize",
                ((Number) page.evaluate("async () => (await navigator.storage.estimate()).usage")).longValue()
                        + 1_200_000);
        page.evaluate("navigator.storage.estimate = async () => ({quota: 1e9, usage: 0})");
        page.context().newCDPSession(page).send("Storage.overrideQuotaForOrigin", quota);
        int before = pieces(page);

        page.locator("#along button").click();

        assertThat(page.locator("#along"))
                .containsText("手机空间不够", new LocatorAssertions.ContainsTextOptions().setTimeout(40_000));
        assertThat(pieces(page)).as("pieces on the phone").isEqualTo(before);
        lookAt(page, "lecture-no-room");
        page.locator("#along a").click();
        assertThat(page.locator(".keptrow")).hasCount(1);
        page.locator(".keptrow .away").click();
        assertThat(page.locator("#none")).isVisible();
        assertThat(pieces(page)).isZero();
    }

    /** Parts of videos and other files that were downloaded. */
    private static int pieces(Page page) {
        return ((Number) page.evaluate("""
                async () => {
                  let found = 0;
                  for (const name of (await caches.keys()).filter(each => each.startsWith('haitang-kept-'))) {
                    found += (await (await caches.open(name)).keys()).filter(each => each.url.includes('/kept/')).length;
                  }
                  return found;
                }""")).intValue();
    }

    /** At a gate in a cellar: also on the very first visit, before the worker saw a page. */
    @Test
    @Order(8)
    void the_wallet_shows_its_certificates_without_a_network_with_the_code_full_screen() {
        SampleAccount holder = SampleAccount.withPhone(SECOND);
        GivenCertificate given = GivenCertificate.to(holder, 300);
        Page page = openAs(holder, View.PHONE, "/certification/wallet.xhtml");
        String certificate = address("/certification/certificate.xhtml?id=" + given.publicId());
        Eventually.in(
                page, 60, "copies of both pages of the wallet", () -> (Boolean) page.evaluate(KEPT_BOTH, certificate));

        page.context().setOffline(true);
        go(page, "/certification/wallet.xhtml");
        assertThat(page.locator(".keptnote")).isVisible();
        lookAt(page, "wallet-offline");
        page.locator("a.wcert[href$='" + given.publicId() + "']").click();
        page.locator("#full").click();

        assertThat(page.locator("dialog#qr")).containsText(given.serial());
        assertThat(page.locator("dialog#qr")).containsText("调亮");
        assertThat((Boolean) page.evaluate("[...document.images].every(image => image.naturalWidth > 0)"))
                .isTrue();
        shot(page, "wallet-qr-offline");
        page.locator("#close").click();
        page.locator("#share").click();
        assertThat(page.locator("#shared")).isVisible();
    }

    private String download(Page page) {
        String lecture = lecture();
        go(page, lecture);
        page.locator("#along button").click();
        assertThat(page.locator("#along button .pi"))
                .hasClass("pi pi-check-circle", new LocatorAssertions.HasClassOptions().setTimeout(90_000));
        return lecture;
    }

    private static String lecture() {
        return Player.address(SampleAccount.withPhone(FIRST), "labour-rights");
    }

    static void controlled(Page page) {
        Eventually.in(
                page,
                60,
                "a service worker that controls the page",
                () -> Player.holds(page, "navigator.serviceWorker.controller !== null"));
    }

    private void lookAt(Page page, String name) {
        assertNoSidewaysScroll(page);
        assertAccessible(page);
        shot(page, name);
    }
}
