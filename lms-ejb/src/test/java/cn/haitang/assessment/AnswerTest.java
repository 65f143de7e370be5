package cn.haitang.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.haitang.shared.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTest {

    @Test
    void the_order_of_choosing_does_not_matter() {
        assertThat(Answer.of("DAC")).isEqualTo(new Answer("ACD")).isEqualTo(Answer.of("CADA"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"G", "a", "1", "A;B", "<b>", "😀", "BA BA"})
    void anything_but_option_letters_is_refused(String nonsense) {
        assertThatThrownBy(() -> Answer.of(nonsense))
                .isInstanceOf(DomainException.class)
                .hasMessage("assessment.answer.invalid");
    }

    @Test
    void what_is_chosen_on_the_screen_is_kept_in_the_labels_of_the_question() {
        OptionOrder order = new OptionOrder("CADB");

        assertThat(order.stored(new Answer("A"))).isEqualTo(new Answer("C"));
        assertThat(order.stored(new Answer("BD"))).isEqualTo(new Answer("AB"));
        assertThat(order.shown(new Answer("AB"))).isEqualTo(new Answer("BD"));
        assertThat(order.shownAs('B')).isEqualTo('D');
    }

    @Test
    void a_letter_that_is_not_on_the_screen_is_refused() {
        assertThatThrownBy(() -> new OptionOrder("AB").stored(new Answer("C"))).isInstanceOf(DomainException.class);
    }

    @Test
    void no_answer_stays_no_answer() {
        assertThat(new OptionOrder("BA").stored(Answer.NONE)).isEqualTo(Answer.NONE);
    }
}
