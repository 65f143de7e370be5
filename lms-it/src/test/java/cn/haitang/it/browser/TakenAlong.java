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

    static String lecture() {
        return Player.address(SampleAccount.withPhone(FIRST), "labour-rights");
    }

    void lookAt(Page page, String name) {
        assertNoSidewaysScroll(page);
        assertAccessible(page);
        shot(page, name);
    }
}
