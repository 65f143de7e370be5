package cn.haitang.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The exam on the phone, with what happens on the road: lost network, closed page, expired session, time over. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ExamPageIT extends BrowserTest {

    /** A trainee of the sample city whom no other test uses, since all that comes before the exam is marked as done. */
    private static final String PHONE = "13800130005";

    private String page = "";

    @BeforeEach
    void everything_before_the_exam_is_done() {
        String mine = " FROM enrolment e JOIN person p ON p.id = e.person_id JOIN cohort c ON c.id = e.cohort_id"
                + " JOIN module m ON m.camp_id = c.camp_id JOIN unit u ON u.module_id = m.id"
                + " JOIN camp k ON k.id = c.camp_id WHERE k.slug = 'pre-job' AND p.phone = '" + PHONE + "'";
        Rows.run("INSERT IGNORE INTO unit_progress SELECT e.id, u.id, UTC_TIMESTAMP(3), 'test'" + mine
                + " AND u.kind <> 'EXAM' AND u.required");
        page = "/assessment/exam.xhtml?enrolment=" + Rows.number("SELECT e.id" + mine + " LIMIT 1") + "&unit="
                + Rows.number("SELECT u.id" + mine + " AND u.kind = 'EXAM'");
    }

    @Test
    @Order(1)
    void the_page_before_the_exam_says_its_rules() {
        Page phone = openExam(View.PHONE.narrow());

        assertThat(phone.locator("#start")).isVisible();
        assertNoSidewaysScroll(phone);
        assertAccessible(phone);
        shot(phone, "exam-door-phone-zh");
    }

    @Test
    @Order(2)
    void an_expired_session_in_the_middle_loses_nothing() {
        Page phone = openExam(View.PHONE);
        phone.locator("#start").click();
        choose(phone, 0);
        assertThat(phone.locator("#saved-text")).containsText("服务器");
        phone.locator("#next").click();
        expireSession(phone);
        choose(phone, 1);
        assertThat(phone.locator("#banner-text")).containsText("登录已过期");
        shot(phone, "exam-signed-out");

        phone.locator("#banner-link").click();
        signIn(phone, SampleAccount.withPhone(PHONE));

        assertThat(phone.locator("#place")).hasText("2 / 20");
        assertThat(phone.locator("#saved-text")).containsText("服务器");
        assertThat(phone.locator("#options label").nth(1)).hasClass("on");
    }

    @Test
    @Order(3)
    void answers_are_there_after_a_reload_and_on_another_phone() {
        Page phone = openExam(View.PHONE.dark());

        assertThat(phone.locator("#place")).hasText("3 / 20");
        phone.locator("#previous").click();
        assertThat(phone.locator("#options label").nth(1)).hasClass("on");
        phone.reload();
        assertThat(phone.locator("#place")).hasText("2 / 20");
        assertThat(phone.locator("#options label").nth(1)).hasClass("on");
        assertAccessible(phone);
        shot(phone, "exam-question-phone-dark");
    }

    @Test
    @Order(4)
    void answers_given_without_network_are_sent_when_it_is_back() {
        Page phone = openExam(View.PHONE);
        assertThat(phone.locator("#place")).hasText("3 / 20");
        phone.context().setOffline(true);
        choose(phone, 0);
        assertThat(phone.locator("#saved-text")).containsText("手机");
        assertThat(phone.locator("#banner")).isVisible();

        phone.context().setOffline(false);

        assertThat(phone.locator("#saved-text")).containsText("服务器");
        assertThat(phone.locator("#banner")).isHidden();
    }

    @Test
    @Order(5)
    void the_whole_paper_is_answered_and_handed_in() {
        Page phone = openExam(View.PHONE);
        assertThat(phone.locator("#place")).hasText("4 / 20");
        for (int question = 4; question <= 20; question++) {
            choose(phone, 0);
            phone.locator("#next").click();
        }
        assertThat(phone.locator("#tallies")).containsText("未答 0");
        assertAccessible(phone);
        shot(phone, "exam-navigator");

        phone.locator("#submit").click();

        phone.waitForURL("**/assessment/result.xhtml**");
        assertNoSidewaysScroll(phone);
        assertAccessible(phone);
        shot(phone, "exam-result");
    }

    @Test
    @Order(6)
    void when_the_time_is_over_the_paper_is_handed_in_by_itself() {
        Page phone = openExam(View.PHONE.english().narrow());
        phone.locator("#start").click();
        choose(phone, 0);
        assertThat(phone.locator("#saved-text")).containsText("server");
        Rows.run("UPDATE attempt SET deadline = UTC_TIMESTAMP(3) + INTERVAL 4 SECOND WHERE submitted_at IS NULL");

        phone.reload();

        phone.waitForURL("**/assessment/result.xhtml**");
        assertThat(phone.locator("main")).containsText("Time was over");
        shot(phone, "exam-result-time-over-en");
    }

    private Page openExam(View view) {
        return openAs(SampleAccount.withPhone(PHONE), view, page);
    }

    private static void choose(Page phone, int option) {
        phone.locator("#options label").nth(option).click();
    }

    private static void expireSession(Page phone) {
        for (Cookie cookie : phone.context().cookies()) {
            if (cookie.name.startsWith("JSESSIONID")) {
                phone.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName(cookie.name));
            }
        }
    }
}
