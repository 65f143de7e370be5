package cn.haitang.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;

/** The certificate desk, the wallet, and the check for anybody. */
class CertificationIT extends BrowserTest {

    @Test
    void the_desk_says_for_each_person_which_check_fails_and_why() {
        Page page = preJobDesk();

        assertThat(page.locator(".rules").first()).isVisible();
        assertThat(page.locator(".cellmsg").first()).isVisible();
        assertThat(page.locator(".rules").first().locator(".chk")).hasCount(5);
        assertNoSidewaysScroll(page);
        assertAccessible(page);
        shot(page, "desk");
    }

    @Test
    void a_name_at_the_desk_shows_how_the_certificate_would_look() {
        Page page = preJobDesk();

        String name = page.locator("a.who").first().textContent();
        page.locator("a.who").first().click();

        assertThat(page.locator(".cert .c-name b")).hasText(name);
        shot(page, "desk-preview");
    }

    @Test
    void a_failure_in_the_middle_of_an_answer_leads_to_the_error_page() {
        Page page = preJobDesk();
        String membership = "UPDATE membership m JOIN person p ON p.id = m.person_id SET m.valid_to = %s"
                + " WHERE p.phone = '13800130006'";
        Rows.run(membership.formatted("'2026-09-30'"));
        try {
            page.locator("a.who", new Page.LocatorOptions().setHasText("𠮷野")).click();

            page.waitForURL("**/error?code=certification.person.outside-scope**");
            assertThat(page.locator("h1")).containsText("不在你的管理范围内");
        } finally {
            Rows.run(membership.formatted("NULL"));
        }
    }

    @Test
    void the_wallet_shows_the_next_certificate_and_what_is_missing() {
        Page page = openAs("TRAINEE", View.PHONE, "/certification/wallet.xhtml");

        assertThat(page.locator(".wcert.next .blossom > g > g").first()).isAttached();
        assertNoSidewaysScroll(page);
        assertAccessible(page);
        shot(page, "wallet");
    }

    @Test
    void a_lecturer_who_holds_a_certificate_opens_it_from_the_menu() {
        SampleAccount lecturer = SampleAccount.of("LECTURER");
        Rows.run(
                "INSERT IGNORE INTO enrolment (cohort_id, person_id, status, enrolled_at) SELECT c.id, p.id, 'WITHDRAWN',"
                        + " UTC_TIMESTAMP(3) FROM person p JOIN cohort c ON c.camp_id = (SELECT camp_id FROM certificate_type WHERE"
                        + " slug = 'pre-job') WHERE p.phone = '" + lecturer.phone() + "' LIMIT 1");
        String serial = GivenCertificate.to(lecturer, 400).serial();
        Page page = openAs(lecturer, View.DESKTOP, "/camp/lectures.xhtml");

        page.locator(".side a[href$='/certification/wallet.xhtml']").click();

        assertThat(page.locator("a.wcert")).containsText(serial);
        assertThat(page.locator(".side a[aria-current=page]")).hasText("我的证书");
        assertNoSidewaysScroll(page);
        assertAccessible(page);
        shot(page, "wallet-of-a-lecturer");
        page.locator("a.wcert").click();
        assertThat(page.locator(".cert .c-name b")).isVisible();
    }

    @Test
    void a_number_that_does_not_exist_is_said_to_be_unknown() {
        Page page = open(View.PHONE, "/certification/verify.xhtml");
        assertAccessible(page);

        page.locator("#id").fill("HT-2026-GQ-999999");
        page.locator("button").click();

        assertThat(page.locator(".verdict.unknown h1")).isVisible();
        assertNoSidewaysScroll(page);
        shot(page, "verify-unknown");
    }

    @Test
    void the_public_check_loads_at_most_30_kb() {
        Page page = open(View.PHONE, "/certification/verify.xhtml");

        Object bytes = page.evaluate("performance.getEntries().reduce((sum, e) => sum + (e.decodedBodySize || 0), 0)");

        assertThat(((Number) bytes).intValue()).isBetween(1_000, 30_000);
    }

    private Page preJobDesk() {
        Page page = openAs("MANAGER", View.DESKTOP, "/certification/desk.xhtml");
        page.locator("select[name=type]").selectOption(new SelectOption().setLabel("岗前培训合格证"));
        page.waitForURL(url -> url.contains("type="));
        return page;
    }
}
