package cn.haitang.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.haitang.shared.DomainException;
import org.junit.jupiter.api.Test;

class WrittenTextTest {

    @Test
    void text_is_trimmed_and_keeps_its_lines_but_no_control_characters() {
        assertThat(WrittenText.of("  减速\r\n\u0007再转弯 ", 20, LearningError.NOTE_INVALID))
                .isEqualTo("减速\n再转弯");
    }

    @Test
    void blank_and_overlong_text_is_refused() {
        assertThatThrownBy(() -> WrittenText.of(" \n ", 20, LearningError.NOTE_INVALID))
                .isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> WrittenText.of("字".repeat(21), 20, LearningError.NOTE_INVALID))
                .isInstanceOf(DomainException.class);
    }

    @Test
    void an_id_that_is_no_uuid_is_refused() {
        assertThatThrownBy(() -> WrittenText.mustBeUuid("' OR 1=1 --", LearningError.NOTE_INVALID))
                .isInstanceOf(DomainException.class);
    }
}
