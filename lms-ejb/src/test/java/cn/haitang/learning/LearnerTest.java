package cn.haitang.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LearnerTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 31);

    private final Learner learner = new Learner();

    @Test
    void hours_of_a_day_add_up_for_the_cap() {
        learner.entered(LearningMode.ONLINE, BigDecimal.ONE, DAY);
        learner.entered(LearningMode.IN_PERSON, BigDecimal.TEN, DAY);
        assertThat(learner.enteredOn(DAY)).isEqualByComparingTo("11");
        assertThat(learner.enteredOn(DAY.plusDays(1))).isZero();
    }

    @Test
    void a_new_year_starts_at_zero() {
        learner.entered(LearningMode.ONLINE, BigDecimal.ONE, DAY);
        learner.entered(LearningMode.ONLINE, BigDecimal.TEN, DAY.plusDays(1));
        assertThat(learner.online()).isEqualByComparingTo("10");
    }

    @Test
    void a_reversal_of_last_year_leaves_this_year_alone() {
        learner.entered(LearningMode.ONLINE, BigDecimal.TEN, DAY.plusDays(1));
        learner.entered(LearningMode.ONLINE, BigDecimal.ONE.negate(), DAY);
        assertThat(learner.online()).isEqualByComparingTo("10");
        assertThat(learner.enteredOn(DAY.plusDays(1))).isEqualByComparingTo("10");
    }

    @Test
    void the_newest_playback_takes_over() {
        assertThat(learner.plays("a")).isNull();
        assertThat(learner.plays("b")).isEqualTo("a");
    }

    @Test
    void an_enrolment_is_completed_with_its_last_required_unit() {
        Enrolment enrolment = new Enrolment(2);
        assertThat(enrolment.unitDone(true, Instant.EPOCH)).isFalse();
        assertThat(enrolment.unitDone(false, Instant.EPOCH)).isFalse();
        assertThat(enrolment.unitDone(true, Instant.EPOCH)).isTrue();
        assertThat(enrolment.status()).isEqualTo(Enrolment.Status.COMPLETED);
        assertThat(enrolment.unitDone(false, Instant.EPOCH)).isFalse();
    }
}
