package cn.haitang.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;

/** Somebody who takes lectures and packs along on a phone. */
abstract class TakenAlong extends BrowserTest {

    /** Trainees of the sample city whom no other test uses. */
    static final String FIRST = "13800130013";

    static final String SECOND = "13800130011";
    static final String KEPT = "/learning/kept.xhtml";

    static final LocatorAssertions.HasTextOptions SOON = new LocatorAssertions.HasTextOptions().setTimeout(60_000);

    static void controlled(Page page) {
        Eventually.in(
                page,
                60,
                "a service worker that controls the page",
                () -> Player.holds(page, "navigator.serviceWorker.controller !== null"));
    }

    String download(Page page) {
        String lecture = lecture();
        go(page, lecture);
        page.locator("#along button").click();
        assertThat(page.locator("#along button .pi"))
                .hasClass("pi pi-check-circle", new LocatorAssertions.HasClassOptions().setTimeout(90_000));
        return lecture;
    }

    /** The worker hears of it a moment later than the page, and on a busy machine not at all: then both are told again. */
    void withoutNetwork(Page page) {
        String nobodys = address("/certificates/" + "0".repeat(32) + ".svg"); // which the worker asks the network for
        page.context().setOffline(true);
        Eventually.in(page, 60, "a service worker without a network", () -> {
            Object gone = page.evaluate("address => fetch(address).then(() => false, () => true)", nobodys);
            if (Boolean.FALSE.equals(gone)) {
                page.context().setOffline(false);
                page.context().setOffline(true);
            }
            return Boolean.TRUE.equals(gone);
        });
    }

    static String lecture() {
        return Player.address(SampleAccount.withPhone(FIRST), "labour-rights");
    }

    void lookAt(Page page, String name) {
        assertNoSidewaysScroll(page);
        assertAccessible(page);
        shot(page, name);
    }
}
