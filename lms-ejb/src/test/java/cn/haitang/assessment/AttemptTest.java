package cn.haitang.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.haitang.shared.Bilingual;
import cn.haitang.shared.DomainException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttemptTest {

    private static final Instant START = Instant.parse("2026-11-22T06:00:00Z");
    private static final Instant DEADLINE = START.plus(Duration.ofMinutes(30));
    private static final Duration GRACE = Duration.ofSeconds(15);
    private static final Sitting SITTING = new Sitting(7, 9, 3, 1, "final", Bilingual.of("营", "Camp"));

    private final Exam exam = exam(80);
    private final Attempt attempt = Attempt.begin(exam, SITTING, 0, START);

    @Test
    void the_deadline_is_the_start_plus_the_minutes_of_the_exam() {
        assertThat(attempt.deadline()).isEqualTo(DEADLINE);
        assertThat(attempt.number()).isEqualTo(1);
    }

    @Test
    void answers_are_taken_until_the_deadline_and_for_the_grace_after_it() {
        attempt.mustTakeAnswers(DEADLINE, GRACE);
        attempt.mustTakeAnswers(DEADLINE.plus(GRACE), GRACE);
        assertThatThrownBy(() -> attempt.mustTakeAnswers(DEADLINE.plus(GRACE).plusMillis(1), GRACE))
                .isInstanceOf(DomainException.class)
                .hasMessage("assessment.attempt.time-over");
    }

    @Test
    void no_answer_is_taken_after_it_was_handed_in() {
        attempt.close(score(90), START.plusSeconds(60));

        assertThatThrownBy(() -> attempt.mustTakeAnswers(START.plusSeconds(61), GRACE))
                .isInstanceOf(DomainException.class)
                .hasMessage("assessment.attempt.closed");
    }

    @Test
    void it_passes_from_the_pass_mark_on() {
        attempt.close(score(80), START.plusSeconds(60));

        assertThat(attempt.hasPassed()).isTrue();
    }

    @Test
    void it_fails_below_the_pass_mark() {
        attempt.close(score(79), START.plusSeconds(60));

        assertThat(attempt.hasPassed()).isFalse();
        assertThat(attempt.score()).isEqualTo(79);
    }

    @Test
    void the_pass_mark_is_the_one_of_the_start() {
        exam.define(1, row(95));
        attempt.close(score(80), START.plusSeconds(60));

        assertThat(attempt.hasPassed()).isTrue();
    }

    @Test
    void whoever_closes_it_late_it_was_handed_in_at_the_deadline() {
        attempt.close(score(50), DEADLINE.plus(Duration.ofDays(3)));

        assertThat(attempt.submittedAt()).isEqualTo(DEADLINE);
    }

    @Test
    void it_is_closed_only_once() {
        attempt.close(score(50), START.plusSeconds(60));

        assertThatThrownBy(() -> attempt.close(score(100), START.plusSeconds(61)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(attempt.score()).isEqualTo(50);
    }

    @Test
    void an_attempt_is_overdue_after_the_grace_while_it_is_open() {
        assertThat(attempt.isOverdue(DEADLINE.plus(GRACE), GRACE)).isFalse();
        assertThat(attempt.isOverdue(DEADLINE.plus(GRACE).plusMillis(1), GRACE)).isTrue();
        attempt.close(score(50), DEADLINE.plusSeconds(60));
        assertThat(attempt.isOverdue(DEADLINE.plusSeconds(99), GRACE)).isFalse();
    }

    @Test
    void there_are_no_more_attempts_than_the_exam_allows() {
        assertThat(Attempt.begin(exam, SITTING, 2, START).number()).isEqualTo(3);
        assertThatThrownBy(() -> Attempt.begin(exam, SITTING, 3, START))
                .isInstanceOf(DomainException.class)
                .hasMessage("assessment.attempts.used-up");
    }

    @Test
    void a_late_answer_never_overwrites_a_newer_one() {
        AttemptItem item = new AttemptItem(1, 1, new OptionOrder("DCBA"));
        item.answer(new Answer("A"), false, 2, START);
        item.answer(new Answer("B"), true, 1, START.plusSeconds(5));
        item.answer(new Answer("C"), true, 2, START.plusSeconds(6));

        assertThat(item.shown()).isEqualTo(new Answer("A"));
        assertThat(item.flagged()).isFalse();
        assertThat(item.savedAt()).isEqualTo(START);
    }

    @Test
    void an_answer_can_be_taken_back() {
        AttemptItem item = new AttemptItem(1, 1, new OptionOrder("DCBA"));
        item.answer(new Answer("A"), false, 1, START);
        item.answer(Answer.NONE, true, 2, START.plusSeconds(1));

        assertThat(item.shown().isNone()).isTrue();
        assertThat(item.flagged()).isTrue();
        assertThat(item.clientSeq()).isEqualTo(2);
    }

    private static Grading.Score score(int points) {
        return new Grading.Score(points, List.of());
    }

    private static Exam exam(int passMark) {
        Exam exam = new Exam("final");
        exam.define(1, row(passMark));
        return exam;
    }

    private static AssessmentImport.ExamRow row(int passMark) {
        return new AssessmentImport.ExamRow("final", Bilingual.of("考试", "Exam"), 20, List.of(), 30, passMark, 3, true);
    }
}
