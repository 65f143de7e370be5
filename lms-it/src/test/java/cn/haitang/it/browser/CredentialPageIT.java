package cn.haitang.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** A trainee hands in a licence with a scan; a manager of the place looks at it and checks it; nobody else sees it. */
class CredentialPageIT extends BrowserTest {

    private static final SampleAccount HOLDER = SampleAccount.withPhone("13800130005");

    @Test
    void a_scan_is_handed_in_looked_at_and_checked_and_its_number_is_sealed() throws IOException {
        Page holder = openAs(HOLDER, View.PHONE, "/certification/credentials.xhtml");
        fill(holder, "OCCUPATIONAL_LICENCE", "3205821990IT4711");
        scan(holder, "scan.png", "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
        assertThat(holder.locator(".ui-message.e")).containsText("JPG、PNG 或 PDF");
        assertThat(holder.locator("[id='hand:number']")).hasValue("3205821990IT4711");
        scan(holder, "scan.png", png());
        assertThat(holder.locator(".recorded").first()).containsText("••••4711");
        fill(holder, "HEALTH_CERTIFICATE", "J-IT-0815");
        scan(holder, "scan.pdf", "%PDF-1.7 scan".getBytes(StandardCharsets.US_ASCII));
        assertThat(holder.locator(".recorded")).hasCount(2);
        assertNoSidewaysScroll(holder);
        assertAccessible(holder);
        shot(holder, "credentials-handed-in");
        assertThat(Rows.number(
                        "SELECT COUNT(*) FROM external_credential WHERE number LIKE 'v1.%' AND person_id = " + id()))
                .isEqualTo(2);

        Page manager = openAs("MANAGER", View.DESKTOP, "/certification/checking.xhtml");
        Locator licence = row(manager, "••••4711");
        String picture = licence.locator("a.link").getAttribute("href");
        String pdf = row(manager, "••••0815").locator("a.link").getAttribute("href");
        assertSandboxed(manager.request().get(address(picture)), "image/");
        APIResponse document = manager.request().get(address(pdf));
        assertSandboxed(document, "application/pdf");
        assertThat(document.headers().get("content-disposition")).startsWith("attachment");
        assertAccessible(manager);
        shot(manager, "checking");
        Page look = manager.waitForPopup(() -> licence.locator("a.link").click());
        look.waitForLoadState();
        assertThat(look.evaluate("document.images[0].naturalWidth")).isEqualTo(64);
        licence.locator("[id$=yes]").click();
        assertThat(row(manager, "••••4711")).hasCount(0);
        row(manager, "••••0815").locator("input[name^=reason]").fill("照片看不清");
        row(manager, "••••0815").locator("[id$=no]").click();
        assertThat(row(manager, "••••0815")).hasCount(0);

        go(holder, "/certification/wallet.xhtml");
        assertThat(holder.locator("a.ui-message.e")).containsText("照片看不清");
        shot(holder, "wallet-credentials-told");
        go(holder, "/certification/credentials.xhtml");
        assertThat(holder.locator(".recorded").last()).containsText("赵立新");
        go(holder, "/certification/wallet.xhtml");
        assertThat(holder.locator("a.ui-message.e")).hasCount(0);
        assertThat(holder.request().get(address(picture)).status()).isEqualTo(200);
        Page other = openAs("TRAINEE", View.PHONE, "/certification/credentials.xhtml");
        assertThat(other.request().get(address(picture)).status()).isEqualTo(404);
        assertThat(open(View.PHONE, "/v").request().get(address(picture)).status())
                .isEqualTo(401);
    }

    private static void fill(Page page, String kind, String number) {
        page.locator("[id='hand:kind']").selectOption(kind);
        page.locator("[id='hand:number']").fill(number);
        page.locator("[id='hand:authority']").fill("棠江市交通运输局");
    }

    private static void scan(Page page, String name, byte[] bytes) {
        page.locator("[id='hand:scan']").setInputFiles(new FilePayload(name, "image/png", bytes));
        page.locator("[id='hand:go']").click();
    }

    private static void assertSandboxed(APIResponse answer, String type) {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().get("content-type")).startsWith(type);
        assertThat(answer.headers().get("content-security-policy")).contains("sandbox");
        assertThat(answer.headers().get("x-content-type-options")).isEqualTo("nosniff");
    }

    private static Locator row(Page page, String text) {
        return page.locator("[id='list:rows_data'] tr", new Page.LocatorOptions().setHasText(text));
    }

    private static long id() {
        return Rows.number("SELECT id FROM person WHERE phone = '" + HOLDER.phone() + "'");
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_ARGB), "png", out);
        return out.toByteArray();
    }
}
