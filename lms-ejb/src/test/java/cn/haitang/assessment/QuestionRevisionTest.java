package cn.haitang.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haitang.assessment.AssessmentImport.OptionRow;
import cn.haitang.assessment.AssessmentImport.QuestionRow;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QuestionRevisionTest {

    private final QuestionRow asWritten = row("积水怎么办？", "road", "绕行", true, 60_000L);

    @Test
    void the_same_content_is_the_same_revision() {
        assertThat(question().says(row("积水怎么办？", "road", "绕行", true, 60_000L).contentHash()))
                .isTrue();
    }

    @Test
    void another_stem_option_or_key_is_another_revision() {
        assertThat(question().says(row("积水深怎么办？", "road", "绕行", true, 60_000L).contentHash()))
                .isFalse();
        assertThat(question().says(row("积水怎么办？", "road", "绕道", true, 60_000L).contentHash()))
                .isFalse();
        assertThat(question().says(row("积水怎么办？", "road", "绕行", false, 60_000L).contentHash()))
                .isFalse();
    }

    @Test
    void moving_it_to_another_topic_or_second_of_a_lecture_is_no_new_revision() {
        assertThat(question().says(row("积水怎么办？", "rain", "绕行", true, null).contentHash()))
                .isTrue();
    }

    @Test
    void a_text_without_translation_is_read_in_chinese() {
        assertThat(Wording.of("对", "True").in(Locale.ENGLISH)).isEqualTo("True");
        assertThat(Wording.of("对", "True").in(Locale.SIMPLIFIED_CHINESE)).isEqualTo("对");
        assertThat(Wording.of("对", null).in(Locale.ENGLISH)).isEqualTo("对");
    }

    private Question question() {
        return new Question(1, 1, asWritten);
    }

    private static QuestionRow row(
            String stem, String topic, String option, boolean firstIsRight, @Nullable Long reviewAtMs) {
        return new QuestionRow(
                "road-001",
                topic,
                QuestionKind.SINGLE,
                Wording.of(stem, null),
                List.of(
                        new OptionRow("A", Wording.of(option, null), firstIsRight),
                        new OptionRow("B", Wording.of("加速", null), !firstIsRight)),
                Wording.of("看不清就不走。", null),
                "本课程",
                reviewAtMs == null ? null : "rain-riding",
                reviewAtMs);
    }
}
