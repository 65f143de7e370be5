package cn.haitang.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What stands beside a lecture at a moment of it: notes, questions to the lecturer, what is said. */
@WhenImported
@TestMethodOrder(OrderAnnotation.class)
class WrittenBesideIT extends BrowserTest {

    private static final LocatorAssertions.HasCountOptions SOON =
            new LocatorAssertions.HasCountOptions().setTimeout(20_000);

    private final SampleAccount trainee = SampleAccount.withPhone("13800130006");

    @Override
    protected ServiceWorkerPolicy workers() {
        return ServiceWorkerPolicy.BLOCK;
    }

    @Test
    @Order(1)
    void notes_survive_a_reload_and_lead_back_to_their_moment() {
        Page page = player(View.PHONE);
        page.evaluate("video.currentTime = 12");
        page.locator("#note-add").click();
        page.locator("#write-text").fill("弯前减速，<b>弯中</b>不刹。");
        shot(page, "player-note");
        page.waitForResponse(
                r -> r.url().contains("/notes/") && r.ok(),
                () -> page.locator("#write-send").click());

        page.reload();
        page.locator("#tab-notes").click();
        assertThat(page.locator("#note-list .written")).hasText("弯前减速，<b>弯中</b>不刹。");
        assertThat(page.locator("#tab-notes")).hasText("笔记 1");
        page.locator("#note-list .link").first().click();
        assertThat(page.locator("#at")).hasText("0:12");
        lookAt(page, "player-notes");

        page.onDialog(dialog -> dialog.accept());
        page.locator("#note-list .row .link").last().click();
        assertThat(page.locator("#note-list li")).hasCount(0);
    }

    @Test
    @Order(2)
    void a_note_without_a_network_waits_on_the_phone() {
        Page page = player(View.PHONE);
        page.context().setOffline(true);
        page.locator("#note-add").click();
        page.locator("#write-text").fill("断网时记的。");
        page.locator("#write-send").click();
        page.locator("#tab-notes").click();
        assertThat(page.locator("#note-list .muted:visible")).hasCount(1);

        page.context().setOffline(false);

        assertThat(page.locator("#note-list .muted:visible")).hasCount(0, SOON);
        page.reload();
        assertThat(page.locator("#note-list .written")).hasText("断网时记的。");
    }

    @Test
    @Order(3)
    void a_question_is_answered_by_a_lecturer_and_the_trainee_sees_it() {
        Page page = player(View.PHONE);
        page.locator("#ask").click();
        page.locator("#write-text").fill("戴着雨披转弯挡视线怎么办？");
        page.locator("#write-send").click();
        assertThat(page.locator("#question-list .t-warn")).isVisible();

        Page desk = openAs("LECTURER", View.DESKTOP, "/learning/asked.xhtml");
        lookAt(desk, "asked");
        assertThat(desk.locator(".ui-chip.on")).hasText("待回答");
        Locator row = desk.locator("#asked tbody tr").filter(new Locator.FilterOptions().setHasText("雨披"));
        row.locator("textarea").fill("雨披帽檐用夹子固定。");
        row.locator("[id$=send]").click();
        assertThat(desk.locator("#asked tbody tr").filter(new Locator.FilterOptions().setHasText("雨披")))
                .hasCount(0);
        go(desk, "/learning/asked.xhtml?answered=true");
        assertThat(desk.locator("#asked")).containsText("雨披帽檐用夹子固定。");
        lookAt(desk, "asked-answered");

        page.reload();
        page.locator("#tab-questions").click();
        assertThat(page.locator("#question-list .t-ok")).isVisible();
        assertThat(page.locator("#question-list")).containsText("雨披帽檐用夹子固定。");
        lookAt(page, "player-questions");
    }

    @Test
    @Order(4)
    void the_transcript_can_be_searched() {
        Page page = player(View.PHONE.dark());
        page.locator("#tab-transcript").click();
        int all = page.locator("#lines button").count();
        String word = page.locator("#lines button span").nth(2).textContent().substring(0, 3);
        page.locator("#find").fill(word);

        assertThat(page.locator("#lines mark").first()).hasText(word);
        assertThat(page.locator("#lines button:visible").count()).isLessThan(all);
        assertThat(page.locator("#found")).hasText(Pattern.compile("找到 \\d+ 处"));
        lookAt(page, "player-transcript-dark");
    }

    private Page player(View view) {
        Page page = openAs(trainee, view, lecture());
        Player.ready(page);
        return page;
    }

    /** One that other tests leave alone. */
    private String lecture() {
        return Player.address(trainee, "blind-zone");
    }

    private void lookAt(Page page, String name) {
        assertNoSidewaysScroll(page);
        assertAccessible(page);
        shot(page, name);
    }
}
