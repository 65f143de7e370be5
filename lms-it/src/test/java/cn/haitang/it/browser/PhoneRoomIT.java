package cn.haitang.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.Test;

/** Downloads and the room on the phone: too little of it, and a network that goes away. */
@WhenImported
class PhoneRoomIT extends TakenAlong {

    /** Room for nothing more, then for all; and a network that goes away in the middle. */
    @Test
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
}
