package cn.haitang.extract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecogniserTest {

    private static final List<String> WEB =
            List.of("-c:v", "libx264", "-pix_fmt", "yuv420p", "-c:a", "aac", "-movflags", "+faststart");

    @TempDir
    private Path folder;

    private final Ffmpeg ffmpeg = new Ffmpeg(Path.of("target", "tools").toAbsolutePath());

    @Test
    void a_deck_shows_its_title_its_slides_and_a_picture_of_each() throws Exception {
        JsonObject found = read(Samples.deck(folder.resolve("a.pptx"), "一、先看现场", "二、判断意识"), "a.pptx");

        assertThat(found.getString("kind")).isEqualTo("SLIDES");
        assertThat(found.getInt("pages")).isEqualTo(2);
        assertThat(found.getString("title")).isEqualTo("心肺复苏标准流程");
        assertThat(found.getJsonArray("outline").getJsonObject(1).getString("title"))
                .isEqualTo("二、判断意识");
        assertThat(found.getString("text")).contains("拍肩呼喊");
        assertThat(found.getJsonArray("renditions")).hasSize(2);
        assertThat(folder.resolve("page-2.jpg")).isNotEmptyFile();
    }

    @Test
    void the_bytes_decide_and_not_the_name() throws Exception {
        assertThat(read(Samples.pdf(folder.resolve("a.pdf"), 1, ""), "a.pptx").getString("kind"))
                .isEqualTo("PDF");
    }

    @Test
    void a_word_document_becomes_html_in_which_nothing_of_the_file_is_markup() throws Exception {
        JsonObject found = read(Samples.word(folder.resolve("a.docx")), "a.docx");

        assertThat(found.getString("kind")).isEqualTo("DOCUMENT");
        assertThat(found.getJsonArray("outline").getJsonObject(0).getString("title"))
                .isEqualTo("一、急救口诀");
        assertThat(Files.readString(folder.resolve("document.html")))
                .contains("<h1>一、急救口诀</h1>", "<ul>", "<li>拍肩呼喊</li>", "<td>30 次", "&lt;script&gt;", "<strong>")
                .doesNotContain("<script");
    }

    @Test
    void a_pdf_shows_its_bookmarks_and_a_picture_of_each_page() throws Exception {
        JsonObject found = read(Samples.pdf(folder.resolve("a.pdf"), 3, ""), "a.pdf");

        assertThat(found.getInt("pages")).isEqualTo(3);
        assertThat(found.getJsonArray("outline").getJsonObject(2).getInt("page"))
                .isEqualTo(3);
        assertThat(found.getJsonArray("renditions").getJsonObject(0).getInt("width"))
                .isEqualTo(Jpeg.WIDTH);
    }

    @Test
    void a_web_video_shows_its_length_and_needs_no_encoding() throws Exception {
        JsonObject found = read(Samples.video(ffmpeg, folder.resolve("a.mp4"), WEB), "a.mp4");

        assertThat(found.getString("kind")).isEqualTo("VIDEO");
        assertThat(found.getString("mediaType")).isEqualTo("video/mp4");
        assertThat(found.getInt("durationMs")).isBetween(1900, 2200);
        assertThat(found.getInt("width")).isEqualTo(640);
        assertThat(found.getBoolean("needsEncoding")).isFalse();
        assertThat(folder.resolve("poster.jpg")).isNotEmptyFile();
    }

    @Test
    void a_video_that_browsers_do_not_play_is_encoded_so_that_they_do() throws Exception {
        Path film = Samples.video(ffmpeg, folder.resolve("a.mkv"), List.of("-c:v", "mpeg4", "-c:a", "mp3"));
        assertThat(read(film, "a.mkv").getBoolean("needsEncoding")).isTrue();

        Main.report("encode", new Source(film, "a.mkv"), folder, ffmpeg);

        assertThat(read(folder.resolve("video.mp4"), "video.mp4").getBoolean("needsEncoding"))
                .isFalse();
    }

    @Test
    void a_video_without_its_end_is_truncated() throws Exception {
        Path whole = Samples.video(ffmpeg, folder.resolve("a.mp4"), WEB);

        assertThat(failure(Samples.truncated(whole, folder.resolve("b.mp4")), "b.mp4"))
                .isEqualTo(Refused.TRUNCATED);
    }

    @Test
    void text_that_calls_itself_a_video_is_no_video() throws Exception {
        Path file = Files.writeString(folder.resolve("a.mp4"), "not a film at all", StandardCharsets.UTF_8);

        assertThat(failure(file, "a.mp4")).isEqualTo(Refused.NO_VIDEO);
    }

    @Test
    void an_empty_file_is_said_to_be_empty() throws Exception {
        assertThat(failure(Files.createFile(folder.resolve("a.pptx")), "a.pptx"))
                .isEqualTo(Refused.EMPTY);
    }

    @Test
    void documents_without_their_end_are_truncated() throws Exception {
        Path deck = Samples.deck(folder.resolve("a.pptx"), "一");
        Path pdf = Samples.pdf(folder.resolve("a.pdf"), 3, "");

        assertThat(failure(Samples.truncated(deck, folder.resolve("b.pptx")), "b.pptx"))
                .isEqualTo(Refused.TRUNCATED);
        assertThat(failure(Samples.truncated(pdf, folder.resolve("b.pdf")), "b.pdf"))
                .isEqualTo(Refused.TRUNCATED);
    }

    @Test
    void a_password_is_named_as_the_reason() throws Exception {
        assertThat(failure(Samples.pdf(folder.resolve("a.pdf"), 1, "secret"), "a.pdf"))
                .isEqualTo(Refused.PASSWORD);
    }

    @Test
    void a_deck_that_unpacks_to_a_hundred_times_its_size_is_a_bomb() throws Exception {
        assertThat(failure(Samples.bomb(folder.resolve("a.pptx"), 64 << 20), "a.pptx"))
                .isEqualTo(Refused.BOMB);
    }

    @Test
    void a_container_with_too_many_or_too_deep_entries_is_a_bomb() throws Exception {
        assertThat(failure(Samples.manyEntries(folder.resolve("a.pptx"), 10_001), "a.pptx"))
                .isEqualTo(Refused.BOMB);
        assertThat(failure(Samples.nested(folder.resolve("b.pptx"), 4), "b.pptx"))
                .isEqualTo(Refused.BOMB);
    }

    @Test
    void what_is_no_teaching_material_is_refused() throws Exception {
        Path page = Files.writeString(folder.resolve("a.html"), "<html><script>alert(1)</script></html>");

        assertThat(failure(page, "a.html")).isEqualTo(Refused.UNKNOWN_TYPE);
    }

    @Test
    void radicals_and_wide_forms_become_the_characters_people_type() {
        assertThat(Plain.text("第１⻚　⻋辆⻛险")).isEqualTo("第1页 车辆风险");
        assertThat(Plain.line("遇到冰：⻋")).isEqualTo("遇到冰：车");
    }

    private JsonObject read(Path file, String name) {
        return Main.report("recognise", new Source(file, name), folder, ffmpeg);
    }

    private String failure(Path file, String name) {
        return read(file, name).getString("failure", "none");
    }
}
