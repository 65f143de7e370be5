package cn.haitang.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Issuing to everybody who is eligible, and what happens to a certificate afterwards, as manager, holder and passer-by. */
class IssuingIT extends BrowserTest {

    private static final double UNTIL_ALL_ARE_MADE = 90_000;
    /** The first time after a start the fonts are read and, in a new system, the keys made. */
    private static final double UNTIL_KEYS_ARE_READ = 30_000;

    private static final String HOLDER = "陈国栋";
    private static final SampleAccount TRAINEE = SampleAccount.withPhone("13800130003");

    private String desk = "";

    /** A certificate of the pre-job camp that asks for nothing. */
    @BeforeEach
    void a_kind_of_certificate_that_asks_for_nothing() {
        Rows.run(
                "INSERT IGNORE INTO certificate_type (slug, camp_id, title_zh, title_en, statement_zh, statement_en, issuer_code,"
                        + " issuer_zh, issuer_en) SELECT 'it-issuing', id, '测试上岗证', 'Test permit', '准予上岗。', 'may work.', 'IT-99',"
                        + " '测试单位', 'Test issuer' FROM camp WHERE slug = 'pre-job'");
        Rows.run(
                "INSERT IGNORE INTO certificate_rule (certificate_type_id, version, valid_from, min_hours, required_units,"
                        + " verified_identity, validity_months, published_at) SELECT id, 1, '2026-01-01', 0, FALSE, FALSE, 24, '2026-01-01' FROM certificate_type"
                        + " WHERE slug = 'it-issuing'");
        desk = "/certification/desk.xhtml?type="
                + Rows.number("SELECT id FROM certificate_type WHERE slug = 'it-issuing'");
    }

    @Test
    void everybody_eligible_is_issued_to_and_one_is_suspended_lifted_replaced_and_revoked() {
        Page manager = openAs("MANAGER", View.DESKTOP, desk);
        issueToEverybody(manager);

        go(manager, desk + "&tab=issued&text=" + HOLDER);
        Page passerBy = open(View.PHONE, "/v/" + publicId());
        assertThat(passerBy.locator(".verdict.valid")).isVisible();
        change(manager, "SUSPEND", "投诉核查中");
        passerBy.reload();
        assertThat(passerBy.locator(".verdict.suspended h1")).isVisible();
        look(passerBy, "verify-suspended");

        go(manager, desk + "&tab=issued&text=" + HOLDER);
        change(manager, "LIFT", "核查无误");
        passerBy.reload();
        assertThat(passerBy.locator(".verdict.valid")).isVisible();

        go(manager, desk + "&tab=issued&text=" + HOLDER);
        change(manager, "REPLACE", "行业登记有误");
        passerBy.reload();
        assertThat(passerBy.locator(".verdict.replaced h1")).isVisible();
        look(passerBy, "verify-replaced");

        go(manager, desk + "&tab=issued&text=" + HOLDER);
        change(manager, "REVOKE", "材料不实");
        appealAndDecide();
    }

    private void issueToEverybody(Page manager) {
        manager.locator("[id='list:all']").click();
        assertThat(manager.locator("[id='list:everybody']")).containsText("已选全部");
        look(manager, "desk-everybody");
        leafThroughPreviews(manager);
        manager.locator("[id='go:ask']").click();
        manager.locator("[id='confirm:yes']").click();
        assertThat(manager.locator(".batch"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(UNTIL_KEYS_ARE_READ));
        shot(manager, "desk-progress");
        assertThat(manager.locator(".batch h2"))
                .hasText("签发完成", new LocatorAssertions.HasTextOptions().setTimeout(UNTIL_ALL_ARE_MADE));
        assertThat(manager.locator("[id=batch] span.bad")).hasCount(0);
        assertThat(manager.locator("[id='list:pending_data'] tr:has(.rules):not(:has(.cellmsg))"))
                .hasCount(0); // who is still there lacks something
        look(manager, "desk-batch-done");
    }

    private void leafThroughPreviews(Page manager) {
        Locator where = manager.locator("[id='side'] header [role=status]");
        assertThat(where).containsText(" · 1 / ");
        String first = manager.locator(".cert .c-name b").textContent();
        manager.locator("[id='turn:on']").click();
        assertThat(where).containsText(" · 2 / ");
        assertThat(manager.locator(".cert .c-name b")).not().hasText(first);
        assertThat(manager.locator("[id='turn:on']")).isFocused();
        manager.keyboard().press("ArrowLeft");
        assertThat(where).containsText(" · 1 / ");
        assertThat(manager.locator(".cert .c-name b")).hasText(first);
        assertThat(manager.locator("[id='turn:back']")).isDisabled();
    }

    /** Of the certificate that counts. */
    private static String publicId() {
        return text(
                "SELECT q.public_id FROM certificate q JOIN certificate_type t ON t.id = q.certificate_type_id WHERE t.slug ="
                        + " 'it-issuing' AND q.holder_name = '" + HOLDER + "' ORDER BY q.id DESC LIMIT 1");
    }

    private static String text(String sql) {
        try (var connection = Rows.connect();
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            found.next();
            return found.getString(1);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private void change(Page manager, String kind, String reason) {
        manager.locator("[id='list:issued'] button.ui-button-danger").first().click();
        Locator kinds = manager.locator("[id='revoking:kind']");
        assertThat(kinds).isVisible();
        kinds.selectOption(kind);
        manager.locator("[id='revoking:special'] p[data-kind='" + kind + "']").waitFor();
        manager.locator("[id='revoking:reason']").fill(reason);
        if (kind.equals("SUSPEND") || kind.equals("REPLACE")) {
            look(manager, "desk-change-" + kind.toLowerCase(java.util.Locale.ROOT));
        }
        manager.locator("[id='revoking:yes']").click();
        assertThat(manager.locator("[id$=messages]")).containsText("IT-");
    }

    private void appealAndDecide() {
        String id = publicId();
        Page holder = openAs(TRAINEE, View.PHONE, "/certification/wallet.xhtml");
        assertThat(holder.locator("a.ui-message.e", new Page.LocatorOptions().setHasText("材料不实")))
                .isVisible();
        look(holder, "wallet-told");
        go(holder, "/certification/certificate.xhtml?id=" + id);
        holder.locator("[id='appeal:words']").fill("材料是真的，可以核对原件。");
        look(holder, "certificate-appeal");
        holder.locator("[id='appeal:send']").click();
        assertThat(holder.locator(".history")).containsText("等待处理");

        Page city = openAs(SampleAccount.withPhone("13800130042"), View.DESKTOP, "/certification/approvals.xhtml");
        look(city, "approvals");
        city.locator("#appeals tr", new Page.LocatorOptions().setHasText("可以核对原件"))
                .locator("button")
                .click();
        city.locator("[id='deciding:why']").fill("原件属实");
        city.locator("[id='deciding:yes']").click();
        assertThat(city.locator("[id$=messages]")).containsText("申诉成立");
        holder.reload();
        assertThat(holder.locator(".history")).containsText("原件属实");
        assertNoSidewaysScroll(holder);
    }

    private void look(Page page, String name) {
        assertNoSidewaysScroll(page);
        assertAccessible(page);
        shot(page, name);
    }
}
