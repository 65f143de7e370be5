package cn.haitang.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The player in tabs: one that nobody looks at, and two at once. */
@WhenImported
class PlayerTabsIT extends BrowserTest {

    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(40_000);

    /** A browser that is driven from outside never hides a tab, so the page is told that it is hidden. */
    @Test
    void what_plays_in_the_background_is_not_verified_and_the_page_says_how_to_mend_it() {
        Page page = lecture(SampleAccount.withPhone("13800130018"));
        Player.play(page, 3);

        hidden(page, true);
        double from = Player.number(page, "video.currentTime");
        page.waitForFunction("from => video.currentTime > from + 4", from);
        Response answer = page.waitForResponse(
                r -> r.url().contains("/heartbeats") && r.text().contains("inBackground\":[["),
                () -> page.keyboard().press("k"));

        hidden(page, false);

        Matcher verified = Pattern.compile("\"verifiedMs\":(\\d+)").matcher(answer.text());
        assertThat(verified.find()).isTrue();
        assertThat(Integer.parseInt(verified.group(1))).isBetween(1_000, (int) (1000 * from) + 500);
        assertThat(page.locator("#coverage .un")).hasCount(1);
        assertThat(page.locator("#mend")).containsText("切到了后台");
        page.locator("#mend").click();
        assertThat(Player.number(page, "video.currentTime")).isBetween(from - 1, from + 1);
        page.reload();
        assertThat(page.locator("#mend")).containsText("切到了后台");
    }

    @Test
    void of_two_tabs_the_newest_counts_and_the_older_is_told_so() {
        Page first = lecture(SampleAccount.withPhone("13800130019"));
        first.locator("#toggle").click();
        first.waitForFunction("() => video.currentTime > 1");
        Page second = first.context().newPage();
        // Not until all is loaded: two tabs of one browser wait for each other at the same file in its cache.
        second.navigate(first.url(), new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
        second.waitForResponse(
                r -> r.url().endsWith("/playbacks"),
                () -> second.locator("#toggle").click());

        assertThat(first.locator("#notice")).isVisible(SOON);
        assertThat(first.evaluate("() => video.paused")).isEqualTo(true);
        assertThat(second.locator("#notice")).isHidden();

        first.locator("#notice a").click();
        assertThat(second.locator("#notice")).isVisible(SOON);
        assertThat(second.evaluate("() => video.paused")).isEqualTo(true);
    }

    private static void hidden(Page page, boolean now) {
        page.evaluate(
                "now => { Object.defineProperty(document, 'hidden', {get: () => now, configurable: true});"
                        + " document.dispatchEvent(new Event('visibilitychange')); }",
                now);
    }

    private Page lecture(SampleAccount trainee) {
        return openAs(trainee, View.PHONE, Player.address(trainee, "mobile-member"));
    }
}
