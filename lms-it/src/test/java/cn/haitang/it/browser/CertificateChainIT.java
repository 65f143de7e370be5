package cn.haitang.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.awt.image.BufferedImage;
import java.io.File;
import java.net.URI;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One certificate, as its manager, its holder and a passer-by see it; and the desk as an auditor sees it. */
class CertificateChainIT extends BrowserTest {

    private static final String HOLDER = "林晓燕";
    private static final SampleAccount TRAINEE = SampleAccount.withPhone("13800130002");
    private static final int[] DISTANCES = {200, 240, 300};

    /** The first certificate after a start waits for the fonts. */
    private static final double FONTS_ARE_READ = 90_000;

    private String desk = "";

    @BeforeEach
    void everything_is_done_that_the_certificate_asks_for() {
        String mine = " FROM enrolment e JOIN person p ON p.id = e.person_id JOIN cohort c ON c.id = e.cohort_id"
                + " JOIN camp k ON k.id = c.camp_id WHERE k.slug = 'pre-job' AND p.phone = '" + TRAINEE.phone() + "'";
        long enrolment = Rows.number("SELECT e.id" + mine);
        Rows.run("UPDATE enrolment SET required_done = required_units, hours = 24 WHERE id = " + enrolment);
        Rows.run("INSERT IGNORE INTO attempt (exam_id, enrolment_id, unit_id, person_id, number, pass_mark, started_at,"
                + " deadline, submitted_at, score, passed) SELECT x.id, e.id, u.id, e.person_id, 1, 80, UTC_TIMESTAMP(3),"
                + " UTC_TIMESTAMP(3), UTC_TIMESTAMP(3), 92, TRUE FROM enrolment e JOIN exam x ON x.slug = 'pre-job-exam'"
                + " JOIN unit u ON u.exam_slug = x.slug WHERE e.id = " + enrolment);
        desk = "/certification/desk.xhtml?type=" + Rows.number("SELECT id FROM certificate_type WHERE slug = 'pre-job'")
                + "&text=";
    }

    @Test
    void a_certificate_is_issued_shown_scanned_and_revoked() throws Exception {
        Page manager = openAs("MANAGER", View.DESKTOP, desk + HOLDER);
        String serial = issue(manager);

        Page holder = openAs(TRAINEE, View.PHONE, "/certification/wallet.xhtml");
        String scanned = scan(download(holder, serial));
        Page passerBy = open(View.PHONE, URI.create(scanned).getPath());

        assertThat(passerBy.locator(".verdict.valid h1")).isVisible();
        assertThat(passerBy.locator("main")).containsText("林*燕");
        assertThat(passerBy.locator("main")).containsText(serial);
        assertThat(passerBy.content()).doesNotContain(HOLDER);
        look(passerBy, "verify-valid");

        revoke(manager, serial);
        passerBy.reload();

        assertThat(passerBy.locator(".verdict.revoked h1")).isVisible();
        assertThat(passerBy.locator("main")).containsText("姓名登记有误");
        look(passerBy, "verify-revoked");
        holder.reload();
        assertThat(holder.locator(".ui-message.e")).containsText("姓名登记有误");
    }

    @Test
    void an_expired_certificate_says_so_at_a_glance() {
        Rows.run("INSERT INTO certificate (public_id, serial, certificate_type_id, certificate_rule_id, person_id,"
                + " enrolment_id, period, holder_name, title_zh, title_en, statement_zh, statement_en, industry_zh,"
                + " industry_en, territory_id, industry_id, studied_from, studied_to, hours, issuer_zh, issuer_en, evidence,"
                + " issued_on, valid_until, issued_at, issued_by) SELECT LPAD('e', 32, '0'), 'HT-2023-GQ-000007', ct.id,"
                + " r.id, e.person_id, e.id, 'first', '欧阳婧', ct.title_zh, ct.title_en, ct.statement_zh, ct.statement_en,"
                + " i.name_zh, i.name_en, m.territory_id, i.id, '2023-01-01', '2023-01-20', 24, ct.issuer_zh, ct.issuer_en,"
                + " 'test', '2023-01-21', '2025-01-20', '2023-01-21', e.person_id FROM enrolment e JOIN person p ON p.id ="
                + " e.person_id JOIN cohort c ON c.id = e.cohort_id JOIN certificate_type ct ON ct.camp_id = c.camp_id AND"
                + " ct.slug = 'pre-job' JOIN certificate_rule r ON r.certificate_type_id = ct.id JOIN membership m ON"
                + " m.person_id = p.id JOIN industry i ON i.id = m.industry_id WHERE p.phone = '13800130014' LIMIT 1");

        Page page = open(View.PHONE.narrow(), "/certification/verify.xhtml?id=ht-2023-gq-000007");

        assertThat(page.locator(".verdict.expired h1")).isVisible();
        assertThat(page.locator("main")).containsText("2025-01-20");
        look(page, "verify-expired");
    }

    @Test
    void an_auditor_reads_the_desk_and_changes_nothing() {
        Page page = openAs("AUDITOR", View.DESKTOP, desk);

        assertThat(page.locator(".rules").first()).isVisible();
        assertThat(page.locator("[role=checkbox], input[type=checkbox]")).hasCount(0);
        assertThat(page.locator("[id='go:ask']")).hasCount(0);
        look(page, "desk-auditor");
        go(page, desk + "&tab=issued");
        assertThat(page.locator("button.ui-button-danger")).hasCount(0);
        go(page, "/learning/cohorts.xhtml");
        assertThat(page.locator("[id='list:rows'] tbody tr").first()).isVisible();
        assertThat(page.locator("main .ph button")).hasCount(0);
        look(page, "cohorts-auditor");
    }

    private String issue(Page desk) {
        desk.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("选择 " + HOLDER))
                .click();
        assertThat(desk.locator("[id='go:ask']")).containsText("1 人");
        look(desk, "desk-selected");
        desk.locator("[id='go:ask']").click();
        desk.locator("[id='confirm:yes']").click();
        Locator issued = desk.locator(".results a.num");
        assertThat(issued).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(FONTS_ARE_READ));
        look(desk, "desk-issued");
        return issued.textContent().split(" ", 2)[0];
    }

    private File download(Page holder, String serial) throws Exception {
        Locator card = holder.locator("a.wcert", new Page.LocatorOptions().setHasText(serial));
        assertThat(card).isVisible();
        look(holder, "wallet-holder");
        card.click();
        assertThat(holder.locator(".cert .c-name b")).hasText(HOLDER);
        look(holder, "certificate");
        Download pdf = holder.waitForDownload(
                () -> holder.locator(".dockbar a[href$='.pdf']").click());
        assertThat(pdf.suggestedFilename()).endsWith(serial + ".pdf");
        return pdf.path().toFile();
    }

    /** What a phone reads from the printed certificate: like a phone it looks again, from another distance. */
    static String scan(File pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer paper = new PDFRenderer(document);
            for (int dotsPerInch : DISTANCES) {
                try {
                    return decoded(paper.renderImageWithDPI(0, dotsPerInch));
                } catch (ReaderException unclear) {
                    continue;
                }
            }
        }
        throw new AssertionError("the QR code can't be read");
    }

    private static String decoded(BufferedImage sheet) throws ReaderException {
        int[] pixels = sheet.getRGB(0, 0, sheet.getWidth(), sheet.getHeight(), null, 0, sheet.getWidth());
        RGBLuminanceSource light = new RGBLuminanceSource(sheet.getWidth(), sheet.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(light)), Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }

    private void revoke(Page manager, String serial) {
        go(manager, desk + serial + "&tab=issued");
        manager.locator("button.ui-button-danger").first().click();
        manager.locator("[id='revoking:yes']").click();
        assertThat(manager.locator("[id='revoking'] .cellmsg")).isVisible();
        manager.locator("[id='revoking:reason']").fill("姓名登记有误，另发新证");
        look(manager, "desk-revoking");
        manager.locator("[id='revoking:yes']").click();
        assertThat(manager.locator("[id$=messages]")).containsText(serial);
    }

    private void look(Page page, String name) {
        assertNoSidewaysScroll(page);
        assertAccessible(page);
        shot(page, name);
    }
}
