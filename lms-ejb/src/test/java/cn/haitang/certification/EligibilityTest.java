package cn.haitang.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.haitang.certification.Eligibility.Check;
import cn.haitang.certification.Eligibility.Kind;
import cn.haitang.shared.Bilingual;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EligibilityTest {

    private static final Requirements RULE = new Requirements(new BigDecimal("24"), true, 80, true);

    @Test
    void whoever_meets_all_checks_is_eligible() {
        Eligibility eligibility = of(RULE, evidence("24", 9, 92, 2, true, null));

        assertThat(eligibility.eligible()).isTrue();
        assertThat(eligibility.held()).isEqualTo(5);
        assertThat(eligibility.missing()).isEmpty();
    }

    @Test
    void the_five_checks_always_stand_in_the_same_order() {
        assertThat(of(RULE, evidence("0", 0, null, 3, false, null)).checks())
                .extracting(Check::kind)
                .containsExactly(Kind.HOURS, Kind.REQUIRED_UNITS, Kind.EXAM, Kind.IDENTITY, Kind.NO_DUPLICATE);
    }

    @Test
    void missing_hours_are_named_exactly() {
        Check hours = of(RULE, evidence("22.5", 9, 92, 2, true, null)).check(Kind.HOURS);

        assertThat(hours.holds()).isFalse();
        assertThat(hours.sentence()).isEqualTo("hours.missing");
        assertThat(hours.parts()).containsExactly(new BigDecimal("1.5"));
        assertThat(hours.percent()).isEqualTo(93);
    }

    @Test
    void a_petal_is_never_full_before_its_check_holds() {
        assertThat(of(RULE, evidence("23.999", 9, 92, 2, true, null))
                        .check(Kind.HOURS)
                        .percent())
                .isEqualTo(99);
    }

    @Test
    void one_point_below_the_pass_mark_fails_and_tells_the_attempts_left() {
        Check exam = of(RULE, evidence("24", 9, 79, 1, true, null)).check(Kind.EXAM);

        assertThat(exam.holds()).isFalse();
        assertThat(exam.sentence()).isEqualTo("exam.failed");
        assertThat(exam.parts()).containsExactly(new BigDecimal("79"), new BigDecimal("80"), 1);
    }

    @Test
    void the_pass_mark_itself_passes() {
        assertThat(of(RULE, evidence("24", 9, 80, 0, true, null))
                        .check(Kind.EXAM)
                        .holds())
                .isTrue();
    }

    @Test
    void used_up_attempts_have_their_own_sentence() {
        assertThat(of(RULE, evidence("24", 9, 79, 0, true, null))
                        .check(Kind.EXAM)
                        .sentence())
                .isEqualTo("exam.used-up");
    }

    @Test
    void what_a_rule_does_not_ask_for_holds() {
        Requirements easy = new Requirements(BigDecimal.ZERO, false, null, false);

        assertThat(of(easy, evidence("0", 0, null, null, false, null)).eligible())
                .isTrue();
    }

    @Test
    void a_certificate_that_is_still_good_makes_another_one_a_duplicate() {
        Evidence.Duplicate first = new Evidence.Duplicate("HT-2026-GQ-000001", "赵立新", LocalDate.of(2026, 11, 18));
        Eligibility eligibility = of(RULE, evidence("24", 9, 92, 2, true, first));

        assertThat(eligibility.eligible()).isFalse();
        assertThat(eligibility.check(Kind.NO_DUPLICATE).parts())
                .containsExactly("HT-2026-GQ-000001", "赵立新", "2026-11-18");
    }

    @Test
    void the_checks_at_issue_are_kept_in_one_line() {
        assertThat(of(RULE, evidence("26.5", 9, 92, 2, true, null)).asEvidence())
                .isEqualTo("HOURS 26.5/24, REQUIRED_UNITS 9/9, EXAM 92/80, IDENTITY 1/1, NO_DUPLICATE 1/1");
    }

    @Test
    void an_exam_that_holds_no_points_yet_is_not_a_score_of_nothing() {
        Check exam = of(RULE, evidence("24", 9, null, 3, true, null)).check(Kind.EXAM);

        assertThat(exam.holds()).isFalse();
        assertThat(exam.sentence()).isEqualTo("exam.not-taken");
    }

    @Test
    void one_unit_short_fails_and_says_how_many() {
        Check units = of(RULE, evidence("24", 8, 92, 2, true, null)).check(Kind.REQUIRED_UNITS);

        assertThat(units.holds()).isFalse();
        assertThat(units.parts()).containsExactly(1);
    }

    @Test
    void without_a_verified_identity_nobody_is_eligible_where_it_is_asked_for() {
        assertThat(of(RULE, evidence("24", 9, 92, 2, false, null)).missing())
                .extracting(Check::kind)
                .containsExactly(Kind.IDENTITY);
    }

    @Test
    void checks_cannot_be_changed_afterwards() {
        assertThatThrownBy(() ->
                        of(RULE, evidence("24", 9, 92, 2, true, null)).checks().clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    private static Eligibility of(Requirements rule, Evidence evidence) {
        return Eligibility.of(7, 1, Bilingual.of("证", "C"), rule, evidence, null);
    }

    private static Evidence evidence(
            String hours,
            int done,
            @Nullable Integer best,
            @Nullable Integer left,
            boolean verified,
            Evidence.@Nullable Duplicate duplicate) {
        return new Evidence(new BigDecimal(hours), 9, done, best, left, verified, duplicate);
    }
}
