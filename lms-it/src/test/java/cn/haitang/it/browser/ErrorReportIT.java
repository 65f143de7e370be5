package cn.haitang.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** The holder sees that the last day is near and says that something is wrong; a manager answers. */
class ErrorReportIT extends BrowserTest {

    private static final SampleAccount HOLDER = SampleAccount.withPhone("13800130003");

    @Test
    void a_name_is_corrected_from_the_report_and_whoever_scans_the_old_one_sees_that_it_was_replaced() {
        GivenCertificate given = GivenCertificate.to(HOLDER, 300);
        Rows.run(
                "INSERT INTO certificate_error_report (certificate_id, words, made_at) SELECT id, '名字少一个字', UTC_TIMESTAMP(3)"
                        + " FROM certificate WHERE public_id = '" + given.publicId() + "'");
        Page manager = openAs("MANAGER", View.DESKTOP, "/certification/reports.xhtml");
        manager.locator("#reports tbody tr", new Page.LocatorOptions().setHasText(given.serial()))
                .locator("a[href*=desk]")
                .click();
        manager.locator("[id='list:issued'] button.ui-button-danger").first().click();
        manager.locator("[id='revoking:kind']").selectOption("REPLACE");
        manager.locator("[id='revoking:holder']").fill("陈国栋栋");
        manager.locator("[id='revoking:reason']").fill("姓名更正");
        manager.locator("[id='revoking:yes']").click();
        assertThat(manager.locator("[id$=messages]")).containsText(given.serial());

        Page anybody = open(View.PHONE, "/v/" + given.publicId());
        assertThat(anybody.locator(".verdict.replaced h1")).isVisible();
        Page holder = openAs(HOLDER, View.PHONE, "/certification/certificate.xhtml?id=" + given.publicId());
        holder.locator("a[href*='certificate.xhtml?id=']").first().click();
        assertThat(holder.locator(".cert .c-name b")).hasText("陈国栋栋");
    }

    @Test
    void an_error_is_reported_and_answered_and_the_public_page_says_that_it_ends_soon() {
        GivenCertificate given = GivenCertificate.to(HOLDER, 12);
        String page = "/certification/certificate.xhtml?id=" + given.publicId();
        Page holder = openAs(HOLDER, View.PHONE, page);
        assertThat(holder.locator(".ui-message.w").first()).containsText("续期");
        holder.locator("[id='report:send']").click();
        assertThat(holder.locator("[id='report'] .cellmsg")).isVisible();
        holder.locator("[id='report:wrong']").fill("行业写错了，我送快递");
        holder.locator("[id='report:send']").click();
        assertThat(holder.locator("#wrong")).containsText("等待答复");
        assertAccessible(holder);
        shot(holder, "certificate-reported");

        Page manager = openAs("MANAGER", View.DESKTOP, "/certification/reports.xhtml");
        Locator row = manager.locator("#reports tbody tr", new Page.LocatorOptions().setHasText(given.serial()));
        row.locator("input[name^=answer]").fill("已核实，明天换发新证");
        row.locator("input[type=submit]").click();
        assertThat(row).containsText("明天换发");
        assertAccessible(manager);
        shot(manager, "reports");

        go(holder, "/certification/wallet.xhtml");
        assertThat(holder.locator("a.ui-message", new Page.LocatorOptions().setHasText("答复"))
                        .first())
                .isVisible();
        shot(holder, "wallet-answered");
        go(holder, page);
        assertThat(holder.locator("#wrong")).containsText("明天换发");

        Page anybody = open(View.PHONE.narrow().english(), "/v/" + given.publicId());
        assertThat(anybody.locator(".verdict.soon h1")).containsText("expires soon");
        assertThat(anybody.locator("#id")).hasValue(given.serial());
        assertNoSidewaysScroll(anybody);
        assertAccessible(anybody);
        shot(anybody, "verify-soon-en");
    }
}
