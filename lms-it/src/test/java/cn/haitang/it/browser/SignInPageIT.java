package cn.haitang.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

class SignInPageIT extends BrowserTest {

    @Test
    void a_newcomer_without_a_session_is_led_to_sign_in() {
        Page page = open(View.PHONE, "/");

        assertThat(page.locator("[id$=phone]")).isVisible();
        assertNoSidewaysScroll(page);
        assertAccessible(page);
        shot(page, "sign-in-phone-zh");
    }

    @Test
    void the_page_speaks_the_language_and_colours_of_the_device() {
        Page page = open(View.DESKTOP.english().dark(), "/");

        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertAccessible(page);
        shot(page, "sign-in-desktop-en-dark");
    }

    @Test
    void a_wrong_password_is_refused_in_one_sentence() {
        Page page = open(View.PHONE.narrow(), "/organisation/sign-in.xhtml");

        page.locator("[id$=phone]").fill("13900000001");
        page.locator("[id$=password]").fill("certainly-wrong");
        page.locator("form .ui-button").first().click();

        assertThat(page.locator("[id$=phone]")).hasValue("13900000001");
        assertNoSidewaysScroll(page);
        assertAccessible(page);
        shot(page, "sign-in-refused");
    }
}
