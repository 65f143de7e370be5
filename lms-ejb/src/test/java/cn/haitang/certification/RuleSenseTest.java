package cn.haitang.certification;

import static cn.haitang.certification.SampleDesign.NOW;
import static cn.haitang.certification.SampleDesign.NO_END;
import static cn.haitang.certification.SampleDesign.all;
import static cn.haitang.certification.SampleDesign.design;
import static cn.haitang.certification.SampleDesign.draftAfter;
import static cn.haitang.certification.SampleDesign.examined;
import static cn.haitang.certification.SampleDesign.inForce;
import static cn.haitang.certification.SampleDesign.licensed;
import static cn.haitang.certification.SampleDesign.modulesWithoutUnits;
import static cn.haitang.certification.SampleDesign.nothing;
import static cn.haitang.certification.SampleDesign.only;
import static cn.haitang.certification.SampleDesign.proven;
import static cn.haitang.certification.SampleDesign.renewing;
import static cn.haitang.certification.SampleDesign.rule;
import static cn.haitang.certification.SampleDesign.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.haitang.learning.LearningMode;
import cn.haitang.shared.DomainException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a version of a rule may ask for, and with which bounds. */
class RuleSenseTest {

    private final CertificateRule draft = draftAfter(inForce());

    @Test
    void modules_are_required_only_where_units_are() {
        draft.edit(modulesWithoutUnits(), 7, NOW);

        assertThat(draft.design().requiredModules()).isEmpty();
    }

    @Test
    void a_renewal_rule_is_complete_or_refused() {
        refused(RuleError.DELTA_CAMP_MISSING, () -> draft.edit(design(5, RenewalMode.DELTA_COURSE, 24, null), 7, NOW));
        refused(RuleError.RENEWAL_HOURS_MISSING, () -> draft.edit(design(5, RenewalMode.HOURS, 24, null), 7, NOW));
        refused(RuleError.RENEWAL_WITHOUT_END, () -> draft.edit(design(5, RenewalMode.EXAM_ONLY, null, null), 7, NOW));
        refused(RuleError.DELTA_CAMP_MISSING, () -> draft.edit(design(5, RenewalMode.FULL, 24, 3L), 7, NOW));
        IssueTerms hoursForNothing = new IssueTerms(24, 30, 0, RenewalMode.FULL, null, BigDecimal.TEN, null, false);
        refused(RuleError.RENEWAL_HOURS_MISSING, () -> draft.edit(renewing("exam", hoursForNothing), 7, NOW));
        draft.edit(design(5, RenewalMode.DELTA_COURSE, 24, 3L), 7, NOW);
    }

    @Test
    void a_renewal_by_exam_alone_needs_an_exam_and_one_that_never_opens_is_refused() {
        refused(
                RuleError.RENEWAL_EXAM_MISSING,
                () -> draft.edit(
                        renewing(null, new IssueTerms(24, 30, 0, RenewalMode.EXAM_ONLY, null, null, null, false)),
                        7,
                        NOW));
        refused(
                RuleError.RENEWAL_NEVER_OPEN,
                () -> draft.edit(
                        renewing("exam", new IssueTerms(24, null, 0, RenewalMode.EXAM_ONLY, null, null, null, false)),
                        7,
                        NOW));
        draft.edit(
                renewing("exam", new IssueTerms(24, null, 1, RenewalMode.EXAM_ONLY, null, null, null, false)), 7, NOW);
    }

    @Test
    void bounds_are_inside() {
        draft.edit(terms(1, 1, 0), 7, NOW);
        draft.edit(terms(240, 365, 365), 7, NOW);
        refused(RuleError.OUT_OF_BOUNDS, () -> draft.edit(terms(0, 30, 0), 7, NOW));
        refused(RuleError.OUT_OF_BOUNDS, () -> draft.edit(terms(241, 30, 0), 7, NOW));
        refused(RuleError.OUT_OF_BOUNDS, () -> draft.edit(terms(24, 0, 0), 7, NOW));
        refused(RuleError.OUT_OF_BOUNDS, () -> draft.edit(terms(24, 366, 0), 7, NOW));
        refused(RuleError.OUT_OF_BOUNDS, () -> draft.edit(terms(24, 30, 366), 7, NOW));
    }

    @Test
    void evidence_and_practices_have_bounds() {
        draft.edit(proven(1, 0), 7, NOW);
        draft.edit(proven(120, 50), 7, NOW);
        refused(RuleError.OUT_OF_BOUNDS, () -> draft.edit(proven(0, 0), 7, NOW));
        refused(RuleError.OUT_OF_BOUNDS, () -> draft.edit(proven(121, 0), 7, NOW));
        refused(RuleError.OUT_OF_BOUNDS, () -> draft.edit(proven(1, 51), 7, NOW));
        refused(RuleError.OUT_OF_BOUNDS, () -> draft.edit(proven(1, -1), 7, NOW));
    }

    @Test
    void hours_of_a_kind_and_of_a_renewal_and_notes_have_bounds() {
        BigDecimal tooMany = new BigDecimal("2000.01");
        refused(
                RuleError.OUT_OF_BOUNDS,
                () -> draft.edit(
                        renewing("exam", new IssueTerms(24, 30, 0, RenewalMode.HOURS, null, tooMany, null, false)),
                        7,
                        NOW));
        refused(RuleError.OUT_OF_BOUNDS, () -> draft.edit(all(Map.of(LearningMode.ONLINE, tooMany), "", ""), 7, NOW));
        refused(RuleError.OUT_OF_BOUNDS, () -> draft.edit(all(Map.of(), "字".repeat(1001), ""), 7, NOW));
        refused(RuleError.OUT_OF_BOUNDS, () -> draft.edit(all(Map.of(), "", "x".repeat(1501)), 7, NOW));
        draft.edit(all(Map.of(), "字".repeat(1000), "x".repeat(1500)), 7, NOW);
    }

    @Test
    void each_condition_alone_is_a_rule() {
        draft.edit(only(true, false, 0, List.of(), Map.of()), 7, NOW);
        draft.edit(only(false, true, 0, List.of(), Map.of()), 7, NOW);
        draft.edit(only(false, false, 1, List.of(), Map.of()), 7, NOW);
        draft.edit(only(false, false, 0, List.of("first-aid"), Map.of()), 7, NOW);
        draft.edit(only(false, false, 0, List.of(), Map.of(LearningMode.ONLINE, BigDecimal.ONE)), 7, NOW);
        draft.edit(rule(BigDecimal.ZERO, "exam", 80, null, NO_END), 7, NOW);
        refused(RuleError.EMPTY, () -> draft.edit(only(false, false, 0, List.of(), Map.of()), 7, NOW));
    }

    @Test
    void a_certificate_without_end_has_no_grace() {
        refused(
                RuleError.RENEWAL_WITHOUT_END,
                () -> draft.edit(
                        renewing("exam", new IssueTerms(null, null, 1, RenewalMode.FULL, null, null, null, false)),
                        7,
                        NOW));
    }

    @Test
    void hours_of_a_renewal_are_more_than_none() {
        refused(
                RuleError.RENEWAL_HOURS_MISSING,
                () -> draft.edit(
                        renewing(
                                "exam",
                                new IssueTerms(24, 30, 0, RenewalMode.HOURS, null, BigDecimal.ZERO, null, false)),
                        7,
                        NOW));
    }

    @Test
    void a_licence_alone_is_a_rule() {
        draft.edit(licensed(), 7, NOW);
    }

    @Test
    void exam_and_pass_mark_stand_together_and_attempts_need_them() {
        refused(RuleError.EXAM_INCOMPLETE, () -> draft.edit(examined("exam", null, null), 7, NOW));
        refused(RuleError.EXAM_INCOMPLETE, () -> draft.edit(examined(null, 80, null), 7, NOW));
        refused(RuleError.EXAM_INCOMPLETE, () -> draft.edit(examined(null, null, 2), 7, NOW));
        refused(RuleError.OUT_OF_BOUNDS, () -> draft.edit(examined("exam", 101, null), 7, NOW));
        refused(RuleError.OUT_OF_BOUNDS, () -> draft.edit(examined("exam", 0, null), 7, NOW));
        refused(RuleError.OUT_OF_BOUNDS, () -> draft.edit(examined("exam", 80, 21), 7, NOW));
        draft.edit(examined("exam", 100, 20), 7, NOW);
        draft.edit(examined("exam", 1, 1), 7, NOW);
    }

    @Test
    void a_rule_that_asks_for_nothing_is_refused() {
        refused(RuleError.EMPTY, () -> draft.edit(nothing(BigDecimal.ZERO), 7, NOW));
        draft.edit(nothing(new BigDecimal("0.01")), 7, NOW);
        refused(RuleError.OUT_OF_BOUNDS, () -> draft.edit(nothing(new BigDecimal("0.001")), 7, NOW));
        refused(RuleError.OUT_OF_BOUNDS, () -> draft.edit(nothing(new BigDecimal("2000.01")), 7, NOW));
        draft.edit(nothing(BigDecimal.valueOf(2000)), 7, NOW);
    }

    @Test
    void hours_below_zero_are_refused_with_the_bounds() {
        refused(RuleError.OUT_OF_BOUNDS, () -> draft.edit(design(-1, RenewalMode.FULL, 24, null), 7, NOW));
    }

    private static void refused(RuleError error, Runnable change) {
        assertThatThrownBy(change::run)
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.code()).isEqualTo(error));
    }
}
