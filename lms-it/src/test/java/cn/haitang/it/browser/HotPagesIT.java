package cn.haitang.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the two pages that everybody opens may cost. Their speed is in ./bench; what decides it is here. */
@WhenImported
class HotPagesIT extends BrowserTest {

    private static final int MOST_STATEMENTS = 2;
    private static final int MOST_BYTES = 60_000;
    private static final int TRIES = 12;
    private static final String ANOTHER = "13800130011";

    /** On the very first visit there is none yet that could spare bytes. */
    @Override
    protected ServiceWorkerPolicy workers() {
        return ServiceWorkerPolicy.BLOCK;
    }

    @ParameterizedTest
    @ValueSource(strings = {"home", "camp"})
    void a_hot_page_asks_the_database_at_most_twice(String name) throws SQLException {
        Page page = openAs("TRAINEE", View.PHONE, "/learning/home.xhtml");
        String address = address(name.equals("home") ? "/learning/home.xhtml" : camp(page));
        long fewest = Long.MAX_VALUE;
        try (Connection connection = Rows.connect();
                Statement statement = connection.createStatement()) {
            for (int i = 0; i < TRIES; i++) { // jobs and what is remembered for a second ask too, now and then
                long before = selects(statement);
                assertThat(page.request().get(address).status()).isEqualTo(200);
                fewest = Math.min(fewest, selects(statement) - before);
            }
        }
        assertThat(fewest).isPositive().isLessThanOrEqualTo(MOST_STATEMENTS);
    }

    @Test
    void the_first_visit_to_a_camp_weighs_at_most_60_kb() {
        Page signedIn = openAs("TRAINEE", View.PHONE, "/learning/home.xhtml");
        String camp = camp(signedIn);
        AtomicLong bytes = new AtomicLong();
        signedIn.context().newCDPSession(signedIn).send("Network.clearBrowserCache");
        signedIn.onRequestFinished(
                request -> bytes.addAndGet(request.sizes().responseHeadersSize + request.sizes().responseBodySize));
        go(signedIn, camp);
        signedIn.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(bytes.get()).isPositive().isLessThanOrEqualTo(MOST_BYTES);
    }

    /** Their frame is rendered once for all; nobody may find another one's token or words in it. */
    @ParameterizedTest
    @ValueSource(strings = {"home", "camp"})
    void what_is_one_persons_is_never_anothers(String name) {
        Page page = openAs("TRAINEE", View.PHONE, "/learning/home.xhtml");
        String address = address(name.equals("home") ? "/learning/home.xhtml" : camp(page));
        page.navigate(address);
        Page other = openAs(SampleAccount.withPhone(ANOTHER), View.PHONE, "/learning/home.xhtml");
        other.navigate(name.equals("home") ? address : address(camp(other)));

        assertThat(meta(other, "person")).isNotEmpty().isNotEqualTo(meta(page, "person"));
        assertThat(meta(other, "csrf-token")).isNotEmpty().isNotEqualTo(meta(page, "csrf-token"));
        assertThat(page.content()).doesNotContain("{{");
        assertThat(page.title()).doesNotContain("⟨");
        Page english = openAs("TRAINEE", View.PHONE.english(), "/learning/home.xhtml");
        assertThat(english.locator("html").getAttribute("lang")).isEqualTo("en");
        assertThat(english.locator("nav").innerText()).contains("Home");
    }

    @Test
    void a_camp_that_is_not_ones_own_is_told_like_on_any_other_page() {
        Page page = openAs("TRAINEE", View.PHONE, "/learning/home.xhtml");
        APIResponse answer = page.request().get(address("/learning/camp.xhtml?enrolment=999999999"));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text()).contains("learning.enrolment.not-found");
        assertThat(page.request().post(address("/learning/home.xhtml")).text())
                .contains("campsec")
                .doesNotContain("{{");
        assertThat(page.request().get(address("/learning/home.xhtml")).headers().get("content-security-policy"))
                .contains("script-src 'self'")
                .doesNotContain("unsafe-eval");
    }

    private static String meta(Page page, String name) {
        return page.locator("meta[name=" + name + "]").getAttribute("content");
    }

    private static String camp(Page home) {
        return home.locator(".campsec a.link").getAttribute("href");
    }

    private static long selects(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("SHOW GLOBAL STATUS LIKE 'Com_select'")) {
            row.next();
            return row.getLong(2);
        }
    }
}
