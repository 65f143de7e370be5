package cn.haitang.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** The register and the licences of others, as people use them. */
class RegisterPageIT extends BrowserTest {

    @Test
    void an_auditor_reads_the_register_takes_it_along_and_sees_who_looked() {
        Page page = openAs("AUDITOR", View.DESKTOP, "/certification/register.xhtml?sort=name");
        assertThat(page.locator("[id='seen:views'] tbody tr").first()).containsText("孔德芳");
        assertNoSidewaysScroll(page);
        assertAccessible(page);
        shot(page, "register");

        APIResponse xlsx = page.request().get(address("/certificate-register.xlsx?sort=name"));
        APIResponse pdf = page.request().get(address("/certificate-register.pdf"));

        assertThat(new String(xlsx.body(), 0, 2)).isEqualTo("PK");
        assertThat(new String(pdf.body(), 0, 5)).isEqualTo("%PDF-");
    }

    @Test
    void a_trainee_hands_in_a_licence_and_a_manager_checks_it() throws IOException {
        Page trainee = openAs("TRAINEE", View.PHONE, "/certification/credentials.xhtml");
        trainee.locator("[id='hand:go']").click();
        assertThat(trainee.locator("[id$=messages]")).containsText("证照编号");
        trainee.locator("[id='hand:number']").fill("320582000011112222");
        trainee.locator("[id='hand:authority']").fill("棠江市交通运输局");
        trainee.locator("[id='hand:scan']").setInputFiles(new FilePayload("a.jpg", "image/jpeg", photo()));
        trainee.locator("[id='hand:go']").click();
        assertThat(trainee.locator(".recorded").first()).containsText("••••2222");
        assertNoSidewaysScroll(trainee);
        assertAccessible(trainee);
        shot(trainee, "credentials");

        Page manager = openAs("MANAGER", View.DESKTOP, "/certification/checking.xhtml");
        assertNoSidewaysScroll(manager);
        assertAccessible(manager);
        shot(manager, "checking");
        manager.locator("[id='list:rows_data'] tr", new Page.LocatorOptions().setHasText("••••2222"))
                .locator("[id$=yes]")
                .click();
        assertThat(manager.locator("[id='list:rows']")).not().containsText("••••2222");
        trainee.reload();
        assertThat(trainee.locator(".recorded .t-ok").first()).isVisible();
    }

    @Test
    void a_mentor_finds_the_page_to_sign_off() {
        Page page = openAs("MENTOR", View.PHONE, "/certification/practice.xhtml");
        assertThat(page.locator("main")).isVisible();
        assertNoSidewaysScroll(page);
        assertAccessible(page);
        shot(page, "practice");
    }

    private static byte[] photo() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(80, 60, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        return out.toByteArray();
    }
}
