package cn.haitang.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DeliveredPartsTest {

    private static String column(long fromMs, long toMs) {
        return DeliveredParts.touched(fromMs, toMs).stream()
                .map(word -> word.index() + ":" + Long.toUnsignedString(word.bits()))
                .collect(Collectors.joining(";"));
    }

    @Test
    void a_part_counts_when_any_of_it_was_sent() {
        assertThat(DeliveredParts.parse(column(9_999, 10_001))).containsExactly(new DeliveredParts.Stretch(0, 20_000));
    }

    @Test
    void the_end_is_exclusive() {
        assertThat(DeliveredParts.parse(column(0, 10_000))).containsExactly(new DeliveredParts.Stretch(0, 10_000));
    }

    @Test
    void a_stretch_over_several_words_is_one_stretch_again() {
        assertThat(DeliveredParts.parse(column(590_000, 1_810_000)))
                .containsExactly(new DeliveredParts.Stretch(590_000, 1_810_000));
    }

    @Test
    void nothing_sent_is_nothing() {
        assertThat(DeliveredParts.parse("")).isEmpty();
    }
}
