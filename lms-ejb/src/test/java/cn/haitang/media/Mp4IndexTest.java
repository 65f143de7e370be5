package cn.haitang.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a lecture of the content folder: 115.6 s. */
class Mp4IndexTest {

    private static final Path VIDEO = Path.of("../content/pre-job/lectures/accident-scene/video.mp4");
    private static final long DURATION = 115_600;

    private final Mp4Index index = Mp4Index.of(VIDEO, DURATION);

    private static long end(List<DeliveredParts.Stretch> parts) {
        return parts.get(parts.size() - 1).toMs();
    }

    @Test
    void all_bytes_are_the_whole_video() throws IOException {
        List<DeliveredParts.Stretch> parts = index.within(0, Files.size(VIDEO) - 1);
        assertThat(parts).hasSize(12);
        assertThat(parts.get(0).fromMs()).isZero();
        assertThat(end(parts)).isGreaterThanOrEqualTo(DURATION);
    }

    @Test
    void the_beginning_is_not_the_end() throws IOException {
        List<DeliveredParts.Stretch> parts = index.within(0, Files.size(VIDEO) / 4);
        assertThat(parts).isNotEmpty();
        assertThat(end(parts)).isLessThan(DURATION / 2);
    }

    @Test
    void each_byte_belongs_to_at_most_two_parts() throws IOException {
        long middle = Files.size(VIDEO) / 2;
        assertThat(index.within(middle, middle)).hasSizeBetween(1, 2);
    }

    @Test
    void a_file_that_can_not_be_read_is_delivered_as_a_whole(@TempDir Path folder) throws IOException {
        Path nonsense = Files.writeString(folder.resolve("x.mp4"), "no video at all");
        assertThat(Mp4Index.of(nonsense, DURATION).within(0, 1))
                .containsExactly(new DeliveredParts.Stretch(0, DURATION));
    }
}
