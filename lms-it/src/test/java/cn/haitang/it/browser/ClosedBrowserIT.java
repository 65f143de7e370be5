package cn.haitang.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The browser dies while something waits to be sent: with the same profile it is sent the next time. */
@WhenImported
class ClosedBrowserIT extends BrowserTest {

    /** A trainee of the sample city who in no other test watches or sits an exam. */
    private static final String PHONE = "13800130003";

    @TempDir(cleanup = CleanupMode.NEVER)
    Path profile;

    @Test
    void heartbeats_that_wait_are_sent_by_the_next_page_that_is_opened() {
        BrowserContext before = Chromium.withProfile(profile, View.PHONE);
        Page page = signedIn(before);
        page.navigate(address(Player.address(SampleAccount.withPhone(PHONE), "rain-riding")));
        page.waitForResponse(
                r -> r.url().endsWith("/playbacks"),
                () -> page.locator("#toggle").click());
        page.waitForFunction("() => video.buffered.length > 0 && video.buffered.end(video.buffered.length - 1) > 8");
        before.setOffline(true);
        Player.played(page, 5);
        page.keyboard().press("k");
        assertThat(page.locator("#waiting")).isVisible();
        kill(before);

        BrowserContext after = Chromium.withProfile(profile, View.PHONE);
        Page home = signedIn(after);

        assertThat(home.locator(".waitline"))
                .containsText("已上传", new LocatorAssertions.ContainsTextOptions().setTimeout(20_000));
        assertThat(Rows.number("SELECT SUM(verified_ms) FROM watched_video w JOIN person p ON p.id = w.person_id"
                        + " WHERE p.phone = '" + PHONE + "'"))
                .isGreaterThan(3_000);
        after.close();
    }

    @Test
    void an_exam_answer_that_waits_is_sent_too() {
        String mine = " FROM enrolment e JOIN person p ON p.id = e.person_id JOIN cohort c ON c.id = e.cohort_id"
                + " JOIN module m ON m.camp_id = c.camp_id JOIN unit u ON u.module_id = m.id"
                + " JOIN camp k ON k.id = c.camp_id WHERE k.slug = 'pre-job' AND p.phone = '" + PHONE + "'";
        Rows.run("INSERT IGNORE INTO unit_progress SELECT e.id, u.id, UTC_TIMESTAMP(3), 'test'" + mine
                + " AND u.kind <> 'EXAM' AND u.required");
        String exam = "/assessment/exam.xhtml?enrolment=" + Rows.number("SELECT e.id" + mine + " LIMIT 1") + "&unit="
                + Rows.number("SELECT u.id" + mine + " AND u.kind = 'EXAM'");
        BrowserContext before = Chromium.withProfile(profile, View.PHONE);
        Page page = signedIn(before);
        page.navigate(address(exam));
        page.locator("#start").click();
        assertThat(page.locator("#place")).hasText("1 / 20");
        before.setOffline(true);
        page.locator("#options label").nth(1).click();
        assertThat(page.locator("#saved-text")).containsText("手机");
        kill(before);

        BrowserContext after = Chromium.withProfile(profile, View.PHONE);
        Page home = signedIn(after);
        assertThat(home.locator(".waitline"))
                .containsText("已上传", new LocatorAssertions.ContainsTextOptions().setTimeout(20_000));
        home.navigate(address(exam));
        assertThat(home.locator("#place")).hasText(Pattern.compile("[12] / 20"));
        if (home.locator("#place").textContent().startsWith("2")) { // it opens at the first that is not answered
            home.locator("#previous").click();
        }

        assertThat(home.locator("#options label").nth(1)).hasClass("on");
        after.close();
    }

    private Page signedIn(BrowserContext context) {
        Page page = context.newPage();
        page.navigate(address("/organisation/sign-in.xhtml"));
        signIn(page, SampleAccount.withPhone(PHONE));
        page.waitForURL(url -> !url.contains("sign-in"));
        return page;
    }

    /** Not closed: killed, as phones do. */
    private void kill(BrowserContext context) {
        long killed = ours().filter(ProcessHandle::destroyForcibly).count();
        assertThat(killed).isPositive();
        try {
            context.close();
        } catch (PlaywrightException alreadyGone) {
            assertThat(alreadyGone).isNotNull();
        }
        Eventually.in(20, "the end of the browser", () -> ours().findAny().isEmpty());
    }

    private Stream<ProcessHandle> ours() {
        return ProcessHandle.current()
                .descendants()
                .filter(each -> each.info().commandLine().orElse("").contains(profile.toString()));
    }
}
