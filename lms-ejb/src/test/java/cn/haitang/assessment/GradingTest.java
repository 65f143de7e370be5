package cn.haitang.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haitang.assessment.Grading.Marking;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GradingTest {

    @Test
    void a_single_choice_is_right_with_the_correct_option_alone() {
        assertThat(points("B", "B")).isEqualTo(100);
        assertThat(points("A", "B")).isZero();
        assertThat(points("AB", "B")).isZero();
    }

    @Test
    void several_choices_are_all_or_nothing() {
        assertThat(points("ACD", "ACD")).isEqualTo(100);
        assertThat(points("AC", "ACD")).isZero();
        assertThat(points("ABCD", "ACD")).isZero();
    }

    @Test
    void no_answer_is_wrong() {
        assertThat(points("", "B")).isZero();
    }

    @Test
    void each_question_weighs_the_same_and_the_score_is_rounded_half_up() {
        assertThat(score(17, 20).points()).isEqualTo(85);
        assertThat(score(2, 3).points()).isEqualTo(67);
        assertThat(score(1, 8).points()).isEqualTo(13);
        assertThat(score(1, 200).points()).isEqualTo(1);
        assertThat(score(0, 20).points()).isZero();
    }

    @Test
    void it_names_the_positions_that_were_right() {
        Grading.Score score = Grading.of(List.of(mark(1, "A", "A"), mark(2, "C", "A"), mark(3, "BD", "BD")));

        assertThat(score.right()).containsExactly(1, 3);
    }

    @Test
    void an_empty_paper_scores_nothing() {
        assertThat(Grading.of(List.of()).points()).isZero();
    }

    private static int points(String answer, String key) {
        return Grading.of(List.of(mark(1, answer, key))).points();
    }

    private static Grading.Score score(int right, int questions) {
        List<Marking> paper = new ArrayList<>();
        for (int i = 1; i <= questions; i++) {
            paper.add(mark(i, i <= right ? "A" : "B", "A"));
        }
        return Grading.of(paper);
    }

    private static Marking mark(int position, String answer, String key) {
        return new Marking(position, new Answer(answer), new Answer(key));
    }
}
