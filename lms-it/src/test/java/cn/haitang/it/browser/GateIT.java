package cn.haitang.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Files;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Gate mode: a phone whose camera sees a certificate that was really issued, with and without a network. */
class GateIT extends BrowserTest {

    private static final SampleAccount HOLDER = SampleAccount.withPhone("13800130003");
    private static final int DOTS_PER_INCH = 300;

    private String publicId = "";
    private String serial = "";

    @BeforeEach
    void somebody_holds_a_certificate() {
        GivenCertificate given = GivenCertificate.to(HOLDER, 400);
        publicId = given.publicId();
        serial = given.serial();
    }

    @Test
    void a_scanned_certificate_is_judged_with_and_without_a_network() throws Exception {
        try (Browser phone = Chromium.withCamera(Film.of(codeOf(pdf())))) {
            BrowserContext context = phone.newContext(new Browser.NewContextOptions()
                    .setViewportSize(View.PHONE.width(), View.PHONE.height())
                    .setLocale("zh-CN"));
            context.setDefaultTimeout(30_000);
            Page gate = context.newPage();
            gate.navigate(address("/gate"));
            assertThat(gate.locator("#m[data-kept]")).isVisible();

            gate.locator("#start").click();
            assertThat(gate.locator("#last .row.valid b")).hasText("有效");
            assertThat(gate.locator("#last")).containsText(serial);
            assertAccessible(gate);
            shot(gate, "gate-valid");

            context.setOffline(true);
            gate.reload();
            gate.locator("#clear").click();
            gate.locator("#start").click();
            assertThat(gate.locator("#last .row.valid")).containsText("离线核验");
            shot(gate, "gate-offline");

            Rows.run("UPDATE certificate SET revoked_at = UTC_TIMESTAMP(3), revoked_by = issued_by,"
                    + " revocation_reason = '测试' WHERE public_id = '" + publicId + "'");
            context.setOffline(false);
            gate.reload();
            gate.evaluate("localStorage.removeItem('haitang.gate')");
            gate.locator("#again").click();
            gate.waitForFunction("() => localStorage.getItem('haitang.gate') !== null");
            context.setOffline(true);
            gate.locator("#clear").click();
            gate.locator("#start").click();
            assertThat(gate.locator("#last .row.revoked")).containsText("离线核验");
            shot(gate, "gate-revoked-offline");

            context.addInitScript("{ const real = Date.now; Date.now = () => real() - 400 * 86400000; }");
            gate.reload();
            gate.locator("#clear").click();
            gate.locator("#start").click();
            assertThat(gate.locator("#last .row.unsure")).containsText("手机时间不对");
            assertThat(gate.locator("#clock")).isVisible();
            shot(gate, "gate-clock");
        }
    }

    @Test
    void a_forged_code_and_one_that_leads_elsewhere_are_red() throws Exception {
        Page gate = open(View.PHONE.narrow(), "/gate");
        assertThat(gate.locator("#m[data-kept]")).isVisible();
        String said = CertificateChainIT.scan(pdf());

        assertThat(verdict(gate, said)).isEqualTo("valid");
        int place = said.length() - 40;
        char other = said.charAt(place) == '5' ? '6' : '5';
        assertThat(verdict(gate, said.substring(0, place) + other + said.substring(place + 1)))
                .isEqualTo("forged");
        assertThat(verdict(
                        gate, said.replace(publicId, publicId.replace('a', 'b').replace('1', '2'))))
                .isEqualTo("forged");
        assertThat(verdict(gate, "https://evil.example/v/" + publicId)).isEqualTo("foreign");
        assertThat(verdict(gate, "http://evil.example/pay?me=1")).isEqualTo("foreign");
    }

    @Test
    void
            without_a_network_a_clock_that_runs_a_year_ahead_makes_nothing_expire_that_was_good_when_the_lists_were_fetched()
                    throws Exception {
        Page gate = open(View.PHONE, "/gate");
        assertThat(gate.locator("#m[data-kept]")).isVisible();
        String said = CertificateChainIT.scan(pdf());

        gate.context().setOffline(true);
        gate.addInitScript("{ const real = Date.now; Date.now = () => real() + 500 * 86400000; }");
        gate.reload();

        assertThat(verdict(gate, said)).isEqualTo("unsure");
        assertThat(gate.locator("#net[data-state=off]")).isVisible();
        assertThat(gate.locator("#age")).containsText("500 天");
        shot(gate, "gate-clock-ahead");
    }

    @Test
    void a_list_of_numbers_becomes_a_table_that_a_spreadsheet_opens_safely() throws Exception {
        Page gate = open(View.PHONE.narrow().english().dark(), "/gate");
        gate.locator("#check").click();
        assertThat(gate.locator("#fault")).isVisible();

        gate.locator("#numbers")
                .fill("张三,  " + serial.toLowerCase(java.util.Locale.ROOT) + "; HT-2026-XX-1234567\n=HYPERLINK(1)\n");
        gate.locator("#check").click();
        assertThat(gate.locator("#list .row")).hasCount(3);
        assertThat(gate.locator("#list .row.valid")).containsText(serial);
        assertThat(gate.locator("#list .row.unknown")).hasCount(2);
        assertThat(gate.locator("#list")).containsText("HT-2026-XX-1234567");
        assertNoSidewaysScroll(gate);
        assertAccessible(gate);
        shot(gate, "gate-list-en-dark");

        Download table = gate.waitForDownload(() -> gate.locator("#export").click());
        List<String> lines = Files.readAllLines(table.path());
        assertThat(lines.get(0)).startsWith("\ufeff\"Result\",\"Number\"");
        assertThat(String.join("\n", lines)).contains("\"" + serial + "\"").contains("\"'=HYPERLINK(1)\"");
    }

    private static Object verdict(Page gate, String text) {
        return gate.evaluate(
                "text => import('/assets/js/gate/check.js').then(m => m.check([text], {root: '', fresh: 86400000})).then(rows => rows[0].verdict)",
                text);
    }

    private File pdf() {
        Page holder = openAs(HOLDER, View.PHONE, "/certification/certificate.xhtml?id=" + publicId);
        Download pdf = holder.waitForDownload(
                () -> holder.locator(".dockbar a[href$='.pdf']").click());
        return pdf.path().toFile();
    }

    /** The lower right part of the printed sheet, as a camera held over it sees it. */
    private static BufferedImage codeOf(File pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage sheet = new PDFRenderer(document).renderImageWithDPI(0, DOTS_PER_INCH);
            int width = sheet.getWidth();
            int height = sheet.getHeight();
            return sheet.getSubimage(width * 78 / 100, height * 74 / 100, width * 17 / 100, height * 19 / 100);
        }
    }
}
