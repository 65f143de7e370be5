package cn.haitang.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** On the road without a network: what was downloaded can be watched and read, and counts when the network is back. */
@WhenImported
@TestMethodOrder(OrderAnnotation.class)
class OfflineIT extends TakenAlong {

    private static final Pattern DOWNLOADED = Pattern.compile("已下载，断网可看.*");
    private static final LocatorAssertions.IsVisibleOptions LATER =
            new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);

    /** Of no place of its own; the first option is right. */
    private static final String QUESTION =
            "INSERT INTO lecture_check (lecture_id, at_ms, stem_zh, stem_en, options, correct, explanation_zh, explanation_en)"
                    + " SELECT lecture_id, NULL, '%s？', 'What comes first?', CONCAT('减速', CHAR(9), 'Slow down', CHAR(10),"
                    + " '加速', CHAR(9), 'Speed up'), 0, '路滑。', 'It is slippery.' FROM unit WHERE id = %s";

    @Test
    @Order(1)
    void a_downloaded_lecture_is_watched_without_a_network_and_counts_for_now_when_it_is_back() {
        Page page = openAs(SampleAccount.withPhone(FIRST), View.PHONE, "/learning/home.xhtml");
        controlled(page);
        String lecture = download(page);
        go(page, KEPT);
        assertThat(page.locator(".keptrow")).hasCount(1);
        lookAt(page, "kept");

        withoutNetwork(page);
        go(page, lecture);
        assertThat(page.locator(".keptnote")).isVisible();
        Player.play(page, 5);
        page.keyboard().press("k");
        assertThat(page.locator("#waiting")).isVisible();
        shot(page, "lecture-offline");
        page.context().setOffline(false);

        assertThat(page.locator("#mend"))
                .containsText("离线看的", new LocatorAssertions.ContainsTextOptions().setTimeout(20_000));
        assertThat(page.locator("#waiting")).isHidden();
        assertThat(Rows.number(
                        "SELECT COUNT(*) FROM watched_video w JOIN person p ON p.id = w.person_id WHERE p.phone = '"
                                + FIRST + "' AND w.provisional <> '' AND w.verified_ms = 0"))
                .isEqualTo(1);
        lookAt(page, "lecture-provisional");
        confirms(page, lecture);
    }

    /** A wrong answer costs nothing and another question comes; a right one verifies what was watched offline. */
    private void confirms(Page page, String lecture) {
        Rows.run(QUESTION.formatted("先做什么", lecture.replaceAll(".*unit=", "")));
        Rows.run(QUESTION.formatted("再做什么", lecture.replaceAll(".*unit=", "")));
        go(page, lecture);
        page.locator("#toggle").click();
        assertThat(page.locator("#check-stem")).isVisible(LATER);
        page.locator("#check-options button").nth(1).click();
        assertThat(page.locator("#check-result")).containsText("还没确认");
        shot(page, "lecture-unconfirmed");
        page.locator("#check-on").click();
        assertThat(page.locator("#check-stem")).isVisible(LATER);
        page.locator("#check-options button").first().click();
        assertThat(page.locator("#check-result")).containsText("离线看的部分已经核验");
        shot(page, "lecture-confirmed");
        page.locator("#check-on").click();
        assertThat(Rows.number(
                        "SELECT COUNT(*) FROM watched_video w JOIN person p ON p.id = w.person_id WHERE p.phone = '"
                                + FIRST + "' AND w.provisional = '' AND w.verified_ms > 3000"))
                .isEqualTo(1);
    }

    @Test
    @Order(2)
    void a_downloaded_pack_is_read_without_a_network_and_the_list_says_which_are_there() {
        Page page = openAs(SampleAccount.withPhone(FIRST), View.PHONE, "/learning/packs.xhtml");
        controlled(page);
        String pack = page.locator("#shelf .list a").first().getAttribute("href");
        go(page, pack);
        page.locator("#along button").click();
        assertThat(page.locator("#along button span")).hasText(DOWNLOADED, SOON);
        lookAt(page, "pack-downloaded");
        go(page, "/learning/packs.xhtml");
        assertThat(page.locator("#shelf .list .ok")).hasCount(1);

        withoutNetwork(page);
        go(page, "/learning/packs.xhtml");
        assertThat(page.locator("#offline")).containsText("1");
        lookAt(page, "packs-offline-kept");
        page.locator("#shelf .list a[href]").first().click();
        page.locator(".filerow a.row").first().click();
        assertThat(page.locator("#doc:not([aria-busy]), .sheetpage").first()).isVisible();
        shot(page, "reader-offline");
    }

    @Test
    @Order(3)
    void without_a_network_the_list_of_downloads_is_there_for_who_never_opened_it() {
        Page page = openAs(SampleAccount.withPhone(FIRST), View.PHONE, "/learning/home.xhtml");
        controlled(page);
        download(page);

        withoutNetwork(page);
        go(page, "/learning/lecture.xhtml?enrolment=0&unit=0");
        assertThat(page.locator(".keptrow")).hasCount(1);
        shot(page, "kept-instead");
    }
}
