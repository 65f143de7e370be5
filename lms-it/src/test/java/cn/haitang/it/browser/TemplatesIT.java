package cn.haitang.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
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
    void a_manager_looks_at_templates_and_changes_nothing() {
        Page page = openAs("MANAGER", View.DESKTOP, "/certification/templates.xhtml");

        assertThat(page.locator("#preview")).isVisible();
        assertThat(page.locator("#brand")).isDisabled();
        assertThat(page.locator("[data-do]")).hasCount(0);
    }
}
