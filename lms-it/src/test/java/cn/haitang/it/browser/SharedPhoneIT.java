package cn.haitang.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** What one person took along is not there for the next one on the same phone. */
@WhenImported
class SharedPhoneIT extends TakenAlong {

    @Test
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

        withoutNetwork(page);
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
    void signing_out_takes_the_downloads_away() {
        Page page = openAs(SampleAccount.withPhone(FIRST), View.PHONE.english(), "/learning/home.xhtml");
        controlled(page);
        download(page);

        go(page, "/organisation/me.xhtml");
        page.locator("form#leave .ui-button").click();
        page.waitForURL("**/sign-in.xhtml?left=1");
        withoutNetwork(page);
        go(page, KEPT);

        assertThat(page.locator("h1")).hasText("No network at the moment");
        shot(page, "offline-en");
        assertThat(page.evaluate(
                        "async () => (await caches.keys()).filter(name => name.startsWith('haitang-kept-')).length"))
                .isEqualTo(0);
    }
}
