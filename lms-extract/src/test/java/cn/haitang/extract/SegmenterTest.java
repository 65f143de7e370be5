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
}
