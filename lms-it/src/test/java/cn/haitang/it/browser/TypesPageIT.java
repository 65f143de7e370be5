package cn.haitang.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A kind of certificate made on the page, from what it says to somebody who stands at the desk for it. */
class TypesPageIT extends BrowserTest {

    private static final SampleAccount CITY = SampleAccount.withPhone("13800130042");

    @Test
    void an_honour_is_made_on_the_page_its_rule_published_and_somebody_chosen() {
        Page page = openAs(CITY, View.DESKTOP, "/certification/types.xhtml");
        page.locator("#new").click();
        fill(page, "title-zh", "浏览器荣誉");
        fill(page, "title-en", "Browser honour");
        fill(page, "statement-zh", "被评为年度金牌骑手。");
        fill(page, "statement-en", "is honoured as a rider of the year.");
        fill(page, "issuer-zh", "棠江市新就业群体教育培训");
        fill(page, "issuer-en", "Tangjiang Workforce Training Programme");
        fill(page, "issuer-code", "ht");
        page.locator("[id='facts:save']").click();
        assertThat(page.locator("[id$=messages] .ui-message.e").first()).containsText("编号前缀");
        assertThat(page.locator("[id='facts:title-zh']")).hasValue("浏览器荣誉");
        assertNoSidewaysScroll(page);
        assertAccessible(page);
        shot(page, "type-facts");

        fill(page, "issuer-code", "HT-RY");
        page.locator("[id='facts:save']").click();
        assertThat(page).hasURL(Pattern.compile("type.xhtml\\?id="));
        assertThat(page.locator("#graceMeans")).containsText("一律显示过期");
        page.locator("[id='rule:from']")
                .fill((String) page.evaluate("new Date().toLocaleDateString('sv-SE', {timeZone: 'Asia/Shanghai'})"));
        page.locator("[id='rule:publish']").click();
        page.locator(".ui-confirmdialog-yes").click();
        assertThat(page.locator("[id$=messages]")).containsText("已发布");

        long type = Rows.number("SELECT id FROM certificate_type WHERE issuer_code = 'HT-RY'");
        go(page, "/certification/nominations.xhtml?type=" + type);
        page.locator("[id='nominate:reason']").fill("年度评选，评审会通过");
        page.locator("[id='nominate:text']").fill("周启明");
        page.locator("[id='nominate:find']").click();
        page.locator("#found .ui-button").first().click();
        assertThat(page.locator("#open")).containsText("年度评选，评审会通过");
        assertNoSidewaysScroll(page);
        assertAccessible(page);
        shot(page, "nominations");

        go(page, "/certification/desk.xhtml?type=" + type);
        assertThat(page.locator("[id='list:pending']")).containsText("周启明");
        assertThat(page.locator("#who")).containsText("选人");
        shot(page, "desk-chosen");
    }

    private static void fill(Page page, String field, String text) {
        page.locator("[id='facts:" + field + "']").fill(text);
    }
}
