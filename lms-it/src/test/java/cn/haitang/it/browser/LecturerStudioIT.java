package cn.haitang.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.WaitForFunctionOptions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A lecturer at the desk: real files in, a published lecture out; bad files are named and harm nothing. */
@WhenImported
@TestMethodOrder(OrderAnnotation.class)
class LecturerStudioIT extends BrowserTest {

    private static final Path CAMP = Path.of("..", "content", "pre-job");
    private static final Path FILM = CAMP.resolve("lectures/cpr-aed/video.mp4");
    private static final Path DECK = CAMP.resolve("packs/winter-riding/winter-briefing.pptx");
    private static final double LONG = 120_000;

    @Test
    @Order(1)
    void real_files_are_recognised_and_bad_ones_say_why() {
        Page page = openAs("LECTURER", View.DESKTOP, "/media/upload.xhtml");

        page.locator("#choose").setInputFiles(new Path[] {FILM, DECK});
        page.locator("#choose").setInputFiles(new FilePayload[] {
            new FilePayload("没有画面.mp4", "video/mp4", "no film".getBytes(StandardCharsets.UTF_8)),
            new FilePayload("空的.pptx", "application/octet-stream", new byte[0]),
            new FilePayload("断掉的.pptx", "application/octet-stream", half(DECK))
        });
        settled(page, 4);

        assertThat(row(page, "winter-briefing.pptx")).containsText("课件 · 8 页");
        assertThat(row(page, "video.mp4")).containsText("视频 · 2:14");
        assertThat(row(page, "没有画面.mp4")).containsText("没有可以播放的画面");
        assertThat(row(page, "空的.pptx")).containsText("0 字节");
        assertThat(row(page, "空的.pptx")).containsText("换一个文件");
        assertThat(row(page, "断掉的.pptx")).containsText("文件不完整");
        row(page, "winter-briefing.pptx").locator("[data-choose]").click();
        assertThat(page.locator(".outline li")).not().hasCount(0);
        shot(page, "studio-upload");
        assertAccessible(page);
    }

    @Test
    @Order(2)
    void confirmed_files_become_a_lecture_with_chapters_and_captions_and_are_published() {
        Page page = openAs("LECTURER", View.DESKTOP, "/media/upload.xhtml");
        row(page, "video.mp4").locator("[data-choose]").click();
        assertThat(page.locator("#file-title")).not().hasValue("冬季班前会课件");
        row(page, "winter-briefing.pptx").locator("[data-choose]").click();
        assertThat(page.locator("#file-title")).hasValue("冬季班前会课件");
        page.locator("#file-title").fill("冬季骑行讲义");
        page.locator("[id='all:confirm'] button").click();
        assertThat(page.locator("#title-zh")).hasValue("冬季骑行讲义");
        assertThat(page.locator("nav.side [aria-current=page]")).hasText("我的讲座");
        page.locator("#title-zh").fill("冬季安全与急救");
        page.locator("#title-en").fill("Winter safety and first aid");

        page.locator("#captions-zh").fill("WEBVTT\n\n00:01,000 --> 00:02.000\n坏时间");
        page.locator("[id$=make]").click();
        assertThat(page.locator("#chapters tr")).not().hasCount(0);
        assertThat(page.locator("#captions-zh")).hasValue("WEBVTT\n\n00:01,000 --> 00:02.000\n坏时间");
        page.locator("[id='f:publish']").click();
        assertThat(page.locator(".field .ui-message.e")).containsText("第 3 行");
        page.locator("#captions-zh").fill("WEBVTT\n\n00:01.000 --> 00:02.000\n先看现场");
        page.locator("#module").selectOption(preJobModule());
        page.locator("input[name=required]").uncheck();
        page.locator("[id='f:publish']").click();

        assertThat(page.locator(".beside .ui-message.g")).isVisible();
        page.waitForFunction("() => document.getElementById('preview').readyState >= 1");
        shot(page, "studio-lecture");
        assertAccessible(page);
        go(page, "/camp/lectures.xhtml");
        assertThat(page.locator(".grid tbody tr").first()).containsText("已发布");
        shot(page, "studio-lectures");
        assertAccessible(page);
    }

    @Test
    @Order(3)
    void what_was_typed_stays_when_the_lecture_or_a_question_is_refused() {
        Page page = openAs("LECTURER", View.DESKTOP, "/camp/lectures.xhtml");
        page.locator(".grid tbody a").first().click();
        page.locator("#summary-zh").fill("还没写完的简介");
        page.locator("input[name=chapter-at]").first().fill("一分钟");
        page.locator("#captions-en").fill("WEBVTT\n\n00:01.000 --> 00:02.000\nLook first");
        page.locator("[id='f:save']").click();

        assertThat(page.locator("#messages .e")).containsText("3:05");
        assertThat(page.locator("#summary-zh")).hasValue("还没写完的简介");
        assertThat(page.locator("input[name=chapter-at]").first()).hasValue("一分钟");
        assertThat(page.locator("#captions-en")).hasValue("WEBVTT\n\n00:01.000 --> 00:02.000\nLook first");

        page.locator("#to-checks").click();
        page.locator("#stem-zh").fill("先看什么？");
        page.locator("[name=option-zh-1]").fill("现场");
        page.locator("[name=correct]").nth(1).check();
        page.locator("#at").fill("一分钟");
        page.locator("[id='f:put']").click();

        assertThat(page.locator("#messages .e")).containsText("1:30");
        assertThat(page.locator("#stem-zh")).hasValue("先看什么？");
        assertThat(page.locator("[name=option-zh-1]")).hasValue("现场");
        assertThat(page.locator("[name=correct]").nth(1)).isChecked();
        assertThat(page.locator("#at")).hasValue("一分钟");
    }

    @Test
    @Order(4)
    void a_trainee_of_the_camp_sees_the_published_lecture() {
        Page page = openAs("TRAINEE", View.PHONE, "/learning/camps.xhtml");
        page.locator(".list a", new Page.LocatorOptions().setHasText("岗前培训"))
                .first()
                .click();

        page.locator(".units a", new Page.LocatorOptions().setHasText("冬季安全与急救"))
                .click();

        assertThat(page.locator(".tp h1")).hasText("冬季安全与急救");
        page.waitForFunction("() => document.getElementById('video').readyState >= 1");
        assertThat(page.locator(".chap")).not().hasCount(0);
        assertAccessible(page);
    }

    @Test
    @Order(5)
    void the_desk_reads_well_in_english_and_dark() {
        Page page = openAs("LECTURER", View.DESKTOP.english().dark(), "/media/upload.xhtml");
        shot(page, "studio-upload-en-dark");
        assertNoSidewaysScroll(page);

        go(page, "/camp/lectures.xhtml");

        assertThat(page.locator(".grid tbody tr").first()).containsText("Published");
        page.locator("[id='new'] button").click();
        assertThat(page.locator("#title-zh")).isVisible();
        go(page, "/camp/lectures.xhtml");
        assertThat(page.locator(".grid tbody tr").first()).containsText("Draft");
        shot(page, "studio-lectures-en-dark");
        assertAccessible(page);
    }

    @Test
    @Order(6)
    void a_trainee_cannot_open_the_desk() {
        Page page = openAs("TRAINEE", View.PHONE, "/learning/home.xhtml");

        int status = page.request().get(address("/media/upload.xhtml")).status();

        assertThat(status).isEqualTo(403);
    }

    private static byte[] half(Path file) {
        try {
            byte[] whole = Files.readAllBytes(file);
            return Arrays.copyOf(whole, whole.length / 2);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Locator row(Page page, String name) {
        return page.locator(".files tr", new Page.LocatorOptions().setHasText(name))
                .first();
    }

    private static String preJobModule() {
        return String.valueOf(
                Rows.number("SELECT MIN(m.id) FROM module m JOIN camp k ON k.id = m.camp_id WHERE k.slug ="
                        + " 'pre-job' AND NOT m.retired"));
    }

    private static void settled(Page page, int files) {
        page.waitForFunction(
                "n => document.querySelectorAll('[data-discard]').length >= n && !document.querySelector('[data-busy=true]')",
                files,
                new WaitForFunctionOptions().setTimeout(LONG));
    }
}
