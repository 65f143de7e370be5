package cn.haitang.camp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.haitang.shared.Bilingual;
import cn.haitang.shared.DomainException;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CohortPlanTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Test
    void a_cohort_may_last_a_single_day() {
        assertThat(new Cohort(new ClassCode("HT62K8"), plan("一班", DAY, DAY), 1L, Instant.EPOCH))
                .isNotNull();
    }

    @Test
    void a_cohort_cannot_end_before_it_starts() {
        CohortService.OpenCohort plan = plan("一班", DAY, DAY.minusDays(1));
        assertThatThrownBy(() -> new Cohort(new ClassCode("HT62K8"), plan, 1L, Instant.EPOCH))
                .isInstanceOf(DomainException.class)
                .hasMessage("camp.cohort.dates");
    }

    @Test
    void a_name_of_blanks_and_invisible_marks_is_refused() {
        assertThatThrownBy(() -> plan(" \u200f\u200b ", DAY, DAY)).hasMessage("camp.cohort.name");
    }

    @Test
    void invisible_marks_are_taken_out_of_a_name() {
        assertThat(plan("云桥\u202e一班", DAY, DAY).name().zh()).isEqualTo("云桥一班");
    }

    private static CohortService.OpenCohort plan(String name, LocalDate from, LocalDate to) {
        return new CohortService.OpenCohort(1, Bilingual.of(name, "Class 1"), 1, null, from, to);
    }
}
