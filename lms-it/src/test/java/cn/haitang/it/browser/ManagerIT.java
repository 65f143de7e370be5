package cn.haitang.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A manager of one district: opens a cohort, brings people in, follows them; what lies outside is not there. */
class ManagerIT extends BrowserTest {

    @Test
    void a_manager_opens_a_cohort_people_come_in_and_are_followed() {
        Page manager = openAs("MANAGER", View.DESKTOP, "/learning/cohorts.xhtml");
        String code = openCohort(manager);
        enrol(manager, "梁玉珍");
        assertThat(row(manager, "梁玉珍")).containsText(Pattern.compile("已完成 0 / \\d+"));

        Page trainee = openAs(SampleAccount.withPhone("13800130017"), View.PHONE, "/learning/join.xhtml");
        trainee.locator("[id$=code]").fill(code.toLowerCase());
        trainee.locator("form .ui-button").click();
        trainee.waitForURL(url -> url.contains("/learning/camp.xhtml"));
        assertThat(trainee.locator(".tl > li")).not().hasCount(0);

        manager.reload();
        assertThat(row(manager, "高磊")).isVisible();
        look(manager, "cohort");
    }

    @Test
    void a_trainee_of_another_district_cannot_join_with_the_code() {
        Page page = openAs(SampleAccount.withPhone("13800130010"), View.PHONE, "/learning/join.xhtml");

        page.locator("[id$=code]").fill("HT62K8");
        page.locator("form .ui-button").click();

        assertThat(page.locator(".ui-message.e")).isVisible();
        look(page, "join-not-for-you");
    }

    @Test
    void a_manager_follows_how_far_each_person_is() {
        Page page = openAs("MANAGER", View.DESKTOP, "/learning/cohorts.xhtml?text=HT62K8");

        page.locator("[id='list:rows'] a.link").click();

        assertThat(row(page, "陈国栋")).containsText(Pattern.compile("已完成 \\d+ / \\d+"));
        assertNoSidewaysScroll(page);
    }

    @Test
    void a_manager_sees_nobody_outside_the_own_district() {
        Page yunqiao = openAs("MANAGER", View.DESKTOP, "/organisation/people.xhtml");
        assertThat(row(yunqiao, "林晓燕")).isVisible();
        look(yunqiao, "people");
        go(yunqiao, "/organisation/people.xhtml?text=何秀兰");
        assertThat(yunqiao.locator(".ui-datatable-empty-message")).isVisible();

        Page shihu = openAs(SampleAccount.withPhone("13800130043"), View.DESKTOP, "/organisation/people.xhtml");
        assertThat(row(shihu, "何秀兰")).isVisible();
        assertThat(row(shihu, "林晓燕")).hasCount(0);
        go(shihu, "/learning/cohorts.xhtml?text=HT62K8");
        assertThat(shihu.locator(".ui-datatable-empty-message")).isVisible();
        long foreign = Rows.number("SELECT id FROM cohort WHERE code = 'HT62K8'");
        assertThat(shihu.request()
                        .get(address("/learning/cohort.xhtml?id=" + foreign))
                        .text())
                .doesNotContain("林晓燕");
        go(shihu, "/certification/desk.xhtml?text=林晓燕");
        assertThat(shihu.locator("a.who")).hasCount(0);
    }

    @Test
    void a_name_with_a_rare_character_is_found_and_only_that_one() {
        Page page = openAs("MANAGER", View.DESKTOP, "/organisation/people.xhtml?text=𠮷");

        assertThat(page.locator("[id='list:rows'] td.who b")).hasText("𠮷野");
        go(page, "/organisation/people.xhtml?text=𠮶");
        assertThat(page.locator(".ui-datatable-empty-message")).isVisible();
    }

    /** The code of the class. */
    private String openCohort(Page page) {
        page.locator("main .ph button").click();
        page.locator("[id='opening:go']").click();
        assertThat(page.locator("[id='opening:wrong'] .ui-message.e").first()).isVisible();
        page.locator("[id='opening:camp']").selectOption(new SelectOption().setLabel("岗前培训"));
        page.locator("[id='opening:zh']").fill("岗前培训 · 云桥区 7 班");
        page.locator("[id='opening:en']").fill("Pre-job training · Yunqiao class 7");
        page.locator("[id='opening:place']").selectOption(new SelectOption().setLabel("云桥区"));
        assertAccessible(page);
        shot(page, "cohorts-opening");
        page.locator("[id='opening:go']").click();
        page.waitForURL(url -> url.contains("/learning/cohort.xhtml"));
        return page.locator(".classcode b").textContent();
    }

    private static void enrol(Page page, String name) {
        page.locator("[id='enrol:text']").fill("何秀兰");
        page.locator("[id='enrol:find']").click();
        assertThat(page.locator("[id='enrol']")).containsText("没有找到符合的学员");
        page.locator("[id='enrol:text']").fill(name);
        page.locator("[id='enrol:find']").click();
        page.locator("[id='enrol'] label", new Page.LocatorOptions().setHasText(name))
                .click();
        page.locator("[id='enrol:go']").click();
        assertThat(page.locator("[id$=messages]")).containsText("已加入 1 人");
    }

    private static Locator row(Page page, String name) {
        return page.locator("[id='list:rows'] tbody tr", new Page.LocatorOptions().setHasText(name));
    }

    private void look(Page page, String name) {
        assertNoSidewaysScroll(page);
        assertAccessible(page);
        shot(page, name);
    }
}
