package cn.haitang.extract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SegmenterTest {

    private static final List<String> WEB =
            List.of("-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", "-c:a", "aac");

    @TempDir
    private Path folder;

    private final Ffmpeg ffmpeg = new Ffmpeg(Path.of("target", "tools").toAbsolutePath());

    @Test
    void nothing_is_made_larger_than_the_source() {
        assertThat(Segmenter.sizes(1080)).containsExactly(240, 360, 720);
        assertThat(Segmenter.sizes(480)).containsExactly(240, 360, 480);
        assertThat(Segmenter.sizes(240)).containsExactly(240);
        assertThat(Segmenter.sizes(145)).containsExactly(144);
    }

    @Test
    void a_video_becomes_one_file_a_size_whose_segments_fill_it() throws Exception {
        Path film = Samples.video(
                ffmpeg, folder.resolve("a.mp4"), List.of("-c:v", "libx264", "-pix_fmt", "yuv420p", "-c:a", "aac"));

        JsonObject made = Main.report("segment", new Source(film, "a.mp4"), folder, ffmpeg);

        assertThat(made.getJsonArray("renditions").stream()
                        .map(one -> one.asJsonObject().getString("kind")))
                .contains("STREAM", "SHEET");
        JsonObject stream = made.getJsonArray("renditions").getJsonObject(0);
        long bytes = Stream.of(stream.getString("segments").split(";"))
                .mapToLong(one -> Long.parseLong(one.substring(one.indexOf(':') + 1)))
                .sum();
        assertThat(stream.getInt("head") + bytes).isEqualTo(Files.size(folder.resolve(stream.getString("file"))));
        assertThat(stream.getString("codecs")).matches("avc1\\.4d[0-9a-f]{4},mp4a\\.40\\.2");
    }

    @Test
    void a_film_of_720_lines_becomes_three_sizes_and_the_sound_with_the_same_cuts() throws Exception {
        List<JsonObject> streams = streams(made("1280x720", 12, WEB));

        assertThat(streams.stream()
                        .map(s -> s.getInt("position") + " " + s.getInt("width", 0) + "x" + s.getInt("height", 0)))
                .containsExactly("240 426x240", "360 640x360", "720 1280x720", "0 0x0");
        assertThat(streams.stream().limit(3).map(SegmenterTest::lengths)).containsOnly("5000 5000 2000");
        assertThat(Stream.of(lengths(streams.get(3)).split(" ")).map(ms -> Math.round(Integer.parseInt(ms) / 100.0)))
                .as("sound is cut at its own frames of 23 ms")
                .containsExactly(50L, 50L, 20L);
    }

    /** An output whose first picture comes late keeps ffmpeg from saying that it lives; the server would end it. */
    @Test
    void the_small_pictures_are_put_on_sheets_when_the_streams_are_there() throws Exception {
        Path film = made("1280x720", 12, WEB);
        Probe probe = new Videos(ffmpeg).probe(film);
        streams(film);

        assertThat(Segmenter.graph(probe, List.of(240))).doesNotContain("tile");
        Probe sheet = new Videos(ffmpeg).probe(folder.resolve("sheet-1.jpg"));
        assertThat(sheet.width() + "x" + sheet.height()).isEqualTo("1600x90");
        assertThat(folder.resolve("sheet-2.jpg")).doesNotExist();
    }

    @Test
    void what_a_phone_recorded_upright_stays_upright() throws Exception {
        Path lying = made("640x360", 2, WEB);
        Path upright = Samples.ffmpeg(
                ffmpeg,
                folder.resolve("upright.mp4"),
                List.of("-i", lying.toString(), "-c", "copy", "-metadata:s:v", "rotate=90"));

        JsonObject stream = streams(upright).get(0);
        assertThat(stream.getInt("width") + "x" + stream.getInt("height")).isEqualTo("240x426");
        Probe shown = new Videos(ffmpeg).probe(folder.resolve("240.mp4"));
        assertThat(shown.width() + "x" + shown.height()).isEqualTo("240x426");
    }

    @Test
    void a_film_without_sound_has_no_stream_of_sound() throws Exception {
        List<JsonObject> streams =
                streams(made("640x360", 2, List.of("-c:v", "libx264", "-pix_fmt", "yuv420p", "-an")));

        assertThat(streams.stream().map(s -> s.getInt("position"))).containsExactly(240, 360);
        assertThat(streams.get(0).getString("codecs")).matches("avc1\\.4d[0-9a-f]{4}");
    }

    @Test
    void sound_of_doubled_rate_is_not_taken_for_plain() {
        Probe probe = new Probe();
        probe.line(
                "  Stream #0:1(und): Audio: aac (HE-AAC) (mp4a / 0x6134706D), 44100 Hz, stereo, fltp, 48 kb/s (default)");

        assertThat(probe.isAac()).isTrue();
        assertThat(probe.isPlainAac()).isFalse();
        assertThat(probe.audioKbps()).isEqualTo(48);
    }

    @Test
    void pixels_that_are_not_square_are_counted_as_they_are_shown() {
        Probe probe = new Probe();
        probe.line(
                "  Stream #0:0: Video: mpeg4 (Simple Profile) (FMP4 / 0x34504D46), yuv420p, 720x576 [SAR 64:45 DAR 16:9], 434 kb/s, 25 fps");

        assertThat(Segmenter.size(probe, 360)).containsExactly(640, 360);
    }

    private Path made(String size, int seconds, List<String> how) throws Exception {
        return Samples.video(ffmpeg, folder.resolve("a.mp4"), size, seconds, how);
    }

    private List<JsonObject> streams(Path film) throws Exception {
        return Main.report("segment", new Source(film, film.getFileName().toString()), folder, ffmpeg)
                .getJsonArray("renditions")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(one -> one.getString("kind").equals("STREAM"))
                .toList();
    }

    private static String lengths(JsonObject stream) {
        return stream.getString("segments").replaceAll(":\\d+;?", " ").trim();
    }
}
