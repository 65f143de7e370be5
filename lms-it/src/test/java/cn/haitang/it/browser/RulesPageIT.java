package cn.haitang.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A manager of the whole city drafts a rule, sees whom it touches, publishes it, and finds it at the desk. */
class RulesPageIT extends BrowserTest {

    private static final SampleAccount CITY = SampleAccount.withPhone("13800130042");

    @Test
    void a_rule_goes_from_the_draft_over_the_simulation_to_the_desk() {
        long type = ownType();
        Page page = openAs(CITY, View.DESKTOP, "/certification/types.xhtml");
        assertNoSidewaysScroll(page);
        assertAccessible(page);
        shot(page, "types");
        page.locator("#types a", new Page.LocatorOptions().setHasText("浏览器规则证")).click();
        page.locator("[id='begin:draft']").click();
        page.locator("[id='rule:pass-mark']").fill("950");
        page.locator("[id='rule:save']").click();
        assertThat(page.locator("[id$=messages] .ui-message.e").first()).containsText("合格分");
        assertThat(page.locator("[id='rule:pass-mark']")).hasValue("950");

        page.locator("[id='rule:pass-mark']").fill("60");
        page.locator("[id='rule:credentials'] label").first().click();
        page.locator("[id='rule:save']").click();
        assertThat(page.locator("[id$=messages]")).containsText("草稿已保存");
        assertThat(page.locator(".changes").first()).containsText("外部证照");
        page.locator(".sim-ALL").click();
        assertThat(page.locator("[id='sim:effects'] tbody tr", new Page.LocatorOptions().setHasText("没有登记"))
                        .first())
                .isVisible();
        assertNoSidewaysScroll(page);
        assertAccessible(page);
        shot(page, "type-draft");

        page.locator("[id='rule:from']")
                .fill((String) page.evaluate("new Date().toLocaleDateString('sv-SE', {timeZone: 'Asia/Shanghai'})"));
        page.locator("[id='rule:publish']").click();
        page.locator(".ui-confirmdialog-yes").click();
        assertThat(page.locator("[id$=messages]")).containsText("已发布");
        assertThat(page.locator("[id='rule:hours']")).isDisabled();

        go(page, "/certification/desk.xhtml?type=" + type);
        assertThat(page.locator(".rules").first()).containsText("从业证");
    }

    @Test
    void a_manager_of_one_district_looks_and_changes_nothing() {
        Page page = openAs("MANAGER", View.DESKTOP.english().dark(), "/certification/types.xhtml");
        page.locator("#types a").first().click();

        assertThat(page).hasURL(Pattern.compile("type.xhtml"));
        assertThat(page.locator("[id='rule:hours']")).isDisabled();
        assertThat(page.locator("[id='begin:draft']")).hasCount(0);
        shot(page, "type-en-dark");
    }

    /** A kind of certificate that no other test looks at. */
    private static long ownType() {
        Rows.run(
                "INSERT INTO certificate_type (slug, camp_id, title_zh, title_en, statement_zh, statement_en, issuer_code,"
                        + " issuer_zh, issuer_en) SELECT 'browser-rule', camp_id, '浏览器规则证', 'Browser rule', statement_zh, statement_en,"
                        + " 'BR-R1', issuer_zh, issuer_en FROM certificate_type WHERE slug = 'pre-job'");
        long type = Rows.number("SELECT id FROM certificate_type WHERE slug = 'browser-rule'");
        Rows.run(
                "INSERT INTO certificate_rule (certificate_type_id, version, valid_from, min_hours, required_units, exam_slug,"
                        + " pass_mark, verified_identity, validity_months, published_at) SELECT " + type
                        + ", 1, valid_from, min_hours,"
                        + " TRUE, exam_slug, pass_mark, TRUE, 24, published_at FROM certificate_rule WHERE certificate_type_id ="
                        + " (SELECT id FROM certificate_type WHERE slug = 'pre-job') AND version = 1");
        return type;
    }
}
