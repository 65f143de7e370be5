package cn.haitang.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import javax.imageio.ImageIO;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** The page on which certificates get their look. */
class TemplatesIT extends BrowserTest {

    @Test
    void an_administrator_edits_a_draft_beside_its_preview_and_is_told_what_cannot_be_printed() {
        Page page = openAs("ADMINISTRATOR", View.DESKTOP, "/certification/templates.xhtml");
        page.locator("[data-do=draft]").click();
        assertThat(page.locator("#brand")).isEnabled();

        page.locator("#brand").fill("云桥区培训");
        assertThat(page.locator("#saved")).not().isEmpty();
        assertThat(page.locator("#preview")).hasAttribute("src", java.util.regex.Pattern.compile("^blob:"));

        page.locator("#bodyZh").fill("{nothing}");
        assertThat(page.locator("#problem")).containsText("{nothing}");
        page.locator("#bodyZh").fill("{period}{statement}");
        assertThat(page.locator("#problem")).isHidden();
        page.locator("#sample").fill("𠮷野昇");
        assertNoSidewaysScroll(page);
        assertAccessible(page);
        shot(page, "templates");
    }

    @Test
    void on_the_screen_a_certificate_follows_the_template_it_was_issued_with_and_its_pictures_are_not_for_everybody()
            throws IOException {
        SampleAccount holder = SampleAccount.withPhone("13800130005");
        GivenCertificate given = GivenCertificate.to(holder, 300);
        long version = published("石湖");
        Rows.run("UPDATE certificate SET template_version_id = " + version + " WHERE public_id = '" + given.publicId()
                + "'");

        Page page = openAs(holder, View.PHONE, "/certification/certificate.xhtml?id=" + given.publicId());

        assertThat(page.locator(".cert .c-head b")).hasText("石湖区培训");
        assertThat(page.locator(".cert .c-body")).containsText("特发此证。");
        assertThat(page.locator(".cert .c-sign")).containsText("Signed by 钱素云");
        assertThat(page.locator(".cert .c-wm, .cert .c-rule, .cert .c-sign i")).hasCount(0);
        for (String picture : new String[] {".c-bg", ".c-seal", ".c-head img"}) {
            Assertions.assertThat((Integer) page.locator(".cert " + picture).evaluate("image => image.naturalWidth"))
                    .as(picture)
                    .isBetween(1, 1200);
        }
        assertAccessible(page);
        shot(page, "certificate-own-template");
        String seal = page.locator(".cert .c-seal").getAttribute("src");
        Page other = openAs(SampleAccount.withPhone("13800130006"), View.PHONE, "/certification/wallet.xhtml");
        Assertions.assertThat(other.request().get(address(seal)).status()).isEqualTo(404);
        Assertions.assertThat(open(View.PHONE, "/certification/verify.xhtml")
                        .request()
                        .get(address(seal))
                        .status())
                .isEqualTo(401);
    }

    /** A template of its own with three pictures, by the interface that the page uses. */
    private long published(String name) throws IOException {
        Page page = openAs("ADMINISTRATOR", View.DESKTOP, "/certification/templates.xhtml");
        Map<String, String> headers = Map.of(
                "X-CSRF-Token",
                page.locator("meta[name=csrf-token]").getAttribute("content"),
                "Content-Type",
                "application/json");
        String versions = address("/api/certificate-templates/versions/");
        RequestOptions copy = RequestOptions.create().setData("{\"name\":\"" + name + "\"}");
        headers.forEach(copy::setHeader);
        long version = Long.parseLong(
                page.request().post(versions + "1/copies", copy).text().replaceAll("\\D", ""));
        RequestOptions words = RequestOptions.create()
                .setData(
                        "{\"brand\":\"石湖区培训\",\"bodyZh\":\"{statement}\\n特发此证。\",\"bodyEn\":\"{statement}\",\"signatory\":\"钱素云\",\"nameFont\":\"SANS\"}");
        headers.forEach(words::setHeader);
        Assertions.assertThat(page.request().put(versions + version, words).status())
                .isEqualTo(204);
        for (String slot : new String[] {"LOGO", "SEAL", "BACKGROUND"}) {
            RequestOptions file = RequestOptions.create()
                    .setHeader("X-CSRF-Token", headers.get("X-CSRF-Token"))
                    .setHeader("Content-Type", "application/octet-stream")
                    .setData(picture());
            Assertions.assertThat(page.request()
                            .put(versions + version + "/pictures/" + slot, file)
                            .status())
                    .isEqualTo(204);
        }
        RequestOptions publish = RequestOptions.create().setHeader("X-CSRF-Token", headers.get("X-CSRF-Token"));
        Assertions.assertThat(page.request()
                        .post(versions + version + "/publication", publish)
                        .status())
                .isEqualTo(204);
        return version;
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(2000, 1414, BufferedImage.TYPE_INT_ARGB), "png", out);
        return out.toByteArray();
    }

    @Test
    void a_picture_that_is_gone_is_named_where_the_template_is_shown() throws IOException {
        long version = published("缺图");
        Rows.run("INSERT IGNORE INTO stored_blob VALUES (REPEAT('0', 64), 1, NOW(3))");
        Rows.run("UPDATE certificate_template_version SET seal = REPEAT('0', 64) WHERE id = " + version);

        Page page = openAs("MANAGER", View.DESKTOP, "/certification/templates.xhtml?version=" + version);

        assertThat(page.locator("[data-lost]")).containsText("印章 在存储中找不到了");
        assertThat(page.locator("[data-lost]")).not().containsText("背景");
        go(page, "/certification/templates.xhtml");
        assertThat(page.locator("[data-lost]")).hasCount(0);
    }

    @Test
    void a_manager_looks_at_templates_and_changes_nothing() {
        Page page = openAs("MANAGER", View.DESKTOP, "/certification/templates.xhtml");

        assertThat(page.locator("#preview")).isVisible();
        assertThat(page.locator("#brand")).isDisabled();
        assertThat(page.locator("[data-do]")).hasCount(0);
    }
}
