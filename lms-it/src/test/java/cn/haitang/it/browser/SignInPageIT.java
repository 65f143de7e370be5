package cn.haitang.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.util.regex.Pattern;
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
    void the_session_cookie_is_closed_to_scripts_and_stays_with_this_site() {
        Page page = open(View.PHONE, "/");

        String cookie = page
                .request()
                .get(
                        address("/organisation/sign-in.xhtml"),
                        RequestOptions.create().setHeader("Cookie", "none=1"))
                .headersArray()
                .stream()
                .filter(header -> header.name.equalsIgnoreCase("set-cookie") && header.value.startsWith("JSESSIONID="))
                .map(header -> header.value)
                .findFirst()
                .orElseThrow();

        assertThat(cookie).contains("HttpOnly", "SameSite=Lax"); // the server itself writes the latter twice
    }

    @Test
    void signing_in_starts_a_session_of_its_own_and_the_one_before_leads_nowhere() {
        Page page = open(View.PHONE, "/organisation/sign-in.xhtml?next=%2Flearning%2Fhome.xhtml");
        String before = session(page);

        signIn(page, SampleAccount.of("TRAINEE"));

        assertThat(page).hasURL(Pattern.compile(".*/learning/home\\.xhtml"));
        assertThat(session(page)).isNotEqualTo(before);
        APIResponse asBefore = page.request()
                .get(
                        address("/learning/home.xhtml"),
                        RequestOptions.create().setHeader("Cookie", before).setMaxRedirects(0));
        assertThat(asBefore.status()).as("led to sign-in").isEqualTo(302);
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

        assertThat(page.locator(".ui-message.e")).isVisible();
        assertThat(page.locator("[id$=phone]")).hasValue("13900000001");
        assertNoSidewaysScroll(page);
        assertAccessible(page);
        shot(page, "sign-in-refused");
    }

    private static String session(Page page) {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.startsWith("JSESSIONID"))
                .map(cookie -> cookie.name + "=" + cookie.value)
                .findFirst()
                .orElseThrow();
    }
}
