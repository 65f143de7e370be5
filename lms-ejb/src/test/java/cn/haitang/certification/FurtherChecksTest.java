package cn.haitang.certification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haitang.certification.Eligibility.Check;
import cn.haitang.certification.Eligibility.Kind;
import cn.haitang.learning.LearningMode;
import cn.haitang.shared.Bilingual;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FurtherChecksTest {

    private static final BigDecimal SIX = BigDecimal.valueOf(6);

    @Test
    void what_a_rule_does_not_ask_for_makes_no_check() {
        assertThat(FurtherChecks.learned(Requirements.Further.NONE, Evidence.Further.NONE))
                .isEmpty();
        assertThat(FurtherChecks.held(Requirements.Further.NONE, Evidence.Further.NONE))
                .isEmpty();
    }

    @Test
    void hours_are_asked_for_by_kind_of_learning_and_one_kind_does_not_stand_in_for_another() {
        List<Check> checks = FurtherChecks.learned(
                asking(Map.of(LearningMode.IN_PERSON, SIX), 0, 0),
                having(Map.of(LearningMode.ONLINE, BigDecimal.TEN, LearningMode.IN_PERSON, BigDecimal.valueOf(4)), 0));

        assertThat(checks).extracting(Check::kind).containsExactly(Kind.IN_PERSON_HOURS);
        assertThat(checks.get(0).holds()).isFalse();
        assertThat(checks.get(0).parts()).containsExactly(BigDecimal.valueOf(2));
    }

    @Test
    void exactly_the_practices_asked_for_are_enough() {
        assertThat(FurtherChecks.learned(asking(Map.of(), 2, 0), having(Map.of(), 2)))
                .allMatch(Check::holds);
        assertThat(FurtherChecks.learned(asking(Map.of(), 2, 0), having(Map.of(), 1)))
                .noneMatch(Check::holds);
    }

    @Test
    void exactly_the_hours_asked_for_are_enough() {
        assertThat(FurtherChecks.learned(
                        asking(Map.of(LearningMode.IN_PERSON, SIX), 0, 0),
                        having(Map.of(LearningMode.IN_PERSON, SIX), 0)))
                .allMatch(Check::holds);
    }

    @Test
    void each_certificate_that_is_asked_for_must_be_held() {
        Evidence.Further one =
                new Evidence.Further(Map.of(), 0, 1, Bilingual.of("", ""), Set.of(), Set.of(), Set.of(), null);

        assertThat(FurtherChecks.held(asking(Map.of(), 0, 1), one)).allMatch(Check::holds);
        assertThat(FurtherChecks.held(asking(Map.of(), 0, 2), one)).noneMatch(Check::holds);
    }

    @Test
    void a_lacking_certificate_is_named() {
        Check check =
                FurtherChecks.held(asking(Map.of(), 0, 1), having(Map.of(), 0)).get(0);

        assertThat(check.kind()).isEqualTo(Kind.CERTIFICATES);
        assertThat(check.parts()).containsExactly(Bilingual.of("岗前", "Pre-job"));
    }

    @Test
    void a_credential_that_waits_to_be_checked_does_not_count_yet_and_says_so() {
        Requirements.Further rule = new Requirements.Further(
                Map.of(), null, 0, 0, List.of(CredentialKind.HEALTH_CERTIFICATE, CredentialKind.OCCUPATIONAL_LICENCE));
        Evidence.Further evidence = new Evidence.Further(
                Map.of(),
                0,
                0,
                Bilingual.of("", ""),
                Set.of(CredentialKind.OCCUPATIONAL_LICENCE),
                Set.of(CredentialKind.HEALTH_CERTIFICATE),
                Set.of(CredentialKind.HEALTH_CERTIFICATE),
                null);

        List<Check> checks = FurtherChecks.held(rule, evidence);

        assertThat(checks).extracting(Check::sentence).containsExactly("credential.waiting", "credential.holds");
        assertThat(checks).extracting(Check::holds).containsExactly(false, true);
    }

    @Test
    void a_credential_that_is_over_is_told_from_one_that_was_never_recorded() {
        Requirements.Further rule = new Requirements.Further(
                Map.of(), null, 0, 0, List.of(CredentialKind.HEALTH_CERTIFICATE, CredentialKind.OCCUPATIONAL_LICENCE));
        Evidence.Further evidence = new Evidence.Further(
                Map.of(),
                0,
                0,
                Bilingual.of("", ""),
                Set.of(),
                Set.of(),
                Set.of(CredentialKind.OCCUPATIONAL_LICENCE),
                null);

        assertThat(FurtherChecks.held(rule, evidence))
                .noneMatch(Check::holds)
                .extracting(Check::sentence)
                .containsExactly("credential.missing", "credential.expired");
    }

    @Test
    void one_practice_is_asked_for_too() {
        assertThat(FurtherChecks.learned(asking(Map.of(), 1, 0), having(Map.of(), 0)))
                .extracting(Check::kind)
                .containsExactly(Kind.PRACTICE);
    }

    @Test
    void also_an_exam_that_was_just_passed_is_too_old_one_day() {
        Requirements rule = new Requirements(
                BigDecimal.ZERO, false, 80, false, new Requirements.Further(Map.of(), 12, 0, 0, List.of()));
        Evidence.Further old =
                new Evidence.Further(Map.of(), 0, 0, Bilingual.of("", ""), Set.of(), Set.of(), Set.of(), 80);
        Evidence evidence = new Evidence(BigDecimal.ZERO, 0, 0, null, 2, false, null, old);

        assertThat(Checks.of(rule, evidence, null).get(Kind.EXAM.ordinal()).sentence())
                .isEqualTo("exam.too-old");
    }

    @Test
    void an_exam_that_was_passed_too_long_ago_is_to_be_taken_again() {
        Requirements rule = new Requirements(
                BigDecimal.ZERO, false, 80, false, new Requirements.Further(Map.of(), 12, 0, 0, List.of()));
        Evidence.Further old =
                new Evidence.Further(Map.of(), 0, 0, Bilingual.of("", ""), Set.of(), Set.of(), Set.of(), 92);
        Evidence evidence = new Evidence(BigDecimal.ZERO, 0, 0, null, 2, false, null, old);

        Check exam = Checks.of(rule, evidence, null).get(Kind.EXAM.ordinal());

        assertThat(exam.holds()).isFalse();
        assertThat(exam.sentence()).isEqualTo("exam.too-old");
        assertThat(exam.parts()).containsExactly(92, 12, 2);
    }

    private static Requirements.Further asking(Map<LearningMode, BigDecimal> hours, int practices, int certificates) {
        return new Requirements.Further(hours, null, practices, certificates, List.of());
    }

    private static Evidence.Further having(Map<LearningMode, BigDecimal> hours, int practices) {
        return new Evidence.Further(
                hours, practices, 0, Bilingual.of("岗前", "Pre-job"), Set.of(), Set.of(), Set.of(), null);
    }
}
