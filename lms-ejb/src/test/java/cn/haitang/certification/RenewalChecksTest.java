package cn.haitang.certification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haitang.certification.Eligibility.Check;
import cn.haitang.certification.Eligibility.Kind;
import cn.haitang.learning.LearningMode;
import cn.haitang.shared.Bilingual;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RenewalChecksTest {

    private static final Requirements FIRST = new Requirements(
            new BigDecimal("24"),
            true,
            80,
            true,
            new Requirements.Further(
                    Map.of(LearningMode.IN_PERSON, BigDecimal.TEN),
                    null,
                    2,
                    1,
                    List.of(CredentialKind.HEALTH_CERTIFICATE)));
    private static final Evidence NOTHING_ANEW =
            new Evidence(BigDecimal.ZERO, 9, 0, null, 0, true, null, Evidence.Further.NONE);

    @Test
    void the_renewal_rule_stands_in_for_what_was_learned_and_not_for_who_one_is_or_what_one_holds() {
        assertThat(Checks.of(FIRST, NOTHING_ANEW, hours("20", "20")))
                .filteredOn(check -> !check.holds())
                .extracting(Check::kind)
                .containsExactly(Kind.CERTIFICATES, Kind.HEALTH_CERTIFICATE);
        Evidence unknown = new Evidence(BigDecimal.ZERO, 9, 0, null, 0, false, null, Evidence.Further.NONE);
        assertThat(Checks.of(FIRST, unknown, hours("20", "20")))
                .filteredOn(check -> !check.holds())
                .extracting(Check::kind)
                .contains(Kind.IDENTITY);
    }

    @Test
    void exactly_the_hours_of_the_period_are_enough_and_what_is_missing_is_named() {
        assertThat(learned(hours("20", "20"), Kind.HOURS).holds()).isTrue();
        Check short_ = learned(hours("20", "19.5"), Kind.HOURS);
        assertThat(short_.holds()).isFalse();
        assertThat(short_.sentence()).isEqualTo("renewal.hours.missing");
        assertThat(short_.parts()).containsExactly(new BigDecimal("0.5"), new BigDecimal("20"));
    }

    @Test
    void an_exam_of_before_the_issue_renews_nothing() {
        Check exam = learned(exam(null), Kind.EXAM);

        assertThat(exam.holds()).isFalse();
        assertThat(exam.sentence()).isEqualTo("renewal.exam.missing");
    }

    @Test
    void the_exam_of_the_renewal_is_passed_at_the_pass_mark() {
        assertThat(learned(exam(80), Kind.EXAM).holds()).isTrue();
        assertThat(learned(exam(79), Kind.EXAM).holds()).isFalse();
        assertThat(learned(exam(79), Kind.EXAM).sentence()).isEqualTo("renewal.exam.failed");
    }

    @Test
    void the_course_of_the_renewal_is_joined_first_then_completed() {
        assertThat(learned(course(null, 0, false), Kind.REQUIRED_UNITS).sentence())
                .isEqualTo("renewal.course.join");
        Check going = learned(course(5L, 2, false), Kind.REQUIRED_UNITS);
        assertThat(going.holds()).isFalse();
        assertThat(going.parts()).containsExactly(Bilingual.of("补训", "Delta"), 2);
        assertThat(learned(course(5L, 4, true), Kind.REQUIRED_UNITS).holds()).isTrue();
    }

    @Test
    void all_units_done_is_not_completed_before_the_course_says_so() {
        Check check = learned(course(5L, 4, false), Kind.REQUIRED_UNITS);

        assertThat(check.holds()).isFalse();
        assertThat(check.percent()).isLessThan(100);
    }

    @Test
    void only_one_of_the_three_asks_for_something() {
        assertThat(RenewalChecks.of(exam(80), FIRST))
                .filteredOn(check -> check.need().signum() > 0)
                .extracting(Check::kind)
                .containsExactly(Kind.EXAM);
    }

    @Test
    void the_certificate_that_ends_is_no_duplicate_and_is_named_in_the_evidence() {
        Eligibility renewal = Eligibility.of(7, 1, Bilingual.of("证", "C"), FIRST, NOTHING_ANEW, exam(92));

        assertThat(renewal.check(Kind.NO_DUPLICATE).holds()).isTrue();
        assertThat(renewal.check(Kind.NO_DUPLICATE).parts()).containsExactly("HT-2024-GQ-000001", "2026-12-01");
        assertThat(renewal.asEvidence()).startsWith("RENEWAL EXAM_ONLY, HOURS 0/0, REQUIRED_UNITS 0/0, EXAM 92/80");
    }

    private static Check learned(Renewal renewal, Kind kind) {
        return Checks.of(FIRST, NOTHING_ANEW, renewal).stream()
                .filter(check -> check.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static Renewal hours(String needed, String have) {
        return renewal(RenewalMode.HOURS, new BigDecimal(needed), new BigDecimal(have), null, Renewal.Course.NONE);
    }

    private static Renewal exam(@Nullable Integer best) {
        return renewal(RenewalMode.EXAM_ONLY, BigDecimal.ZERO, BigDecimal.ZERO, best, Renewal.Course.NONE);
    }

    private static Renewal course(@Nullable Long enrolment, int done, boolean completed) {
        return renewal(
                RenewalMode.DELTA_COURSE,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                null,
                new Renewal.Course(Bilingual.of("补训", "Delta"), enrolment, 4, done, completed));
    }

    private static Renewal renewal(
            RenewalMode mode, BigDecimal needed, BigDecimal hours, @Nullable Integer best, Renewal.Course course) {
        return new Renewal(mode, "HT-2024-GQ-000001", LocalDate.of(2026, 12, 1), needed, hours, best, course);
    }
}
