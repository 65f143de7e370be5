package cn.haitang.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.haitang.certification.CertificateRule.Publication;
import cn.haitang.certification.CertificationImport.RuleRow;
import cn.haitang.learning.LearningMode;
import cn.haitang.shared.DomainException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RuleDraftTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    private static final IssueTerms NO_END = new IssueTerms(null, null, 0, RenewalMode.FULL, null, null, null, false);

    private final CertificateRule inForce = new CertificateRule(
            1, 1, LocalDate.of(2026, 11, 1), new RuleRow(BigDecimal.TEN, List.of(), "exam", 80, true, 24, 60, null));
    private final CertificateRule draft = new CertificateRule(inForce, 2, 7, NOW);

    @Test
    void a_draft_begins_like_the_version_before_it_and_is_never_in_force() {
        assertThat(draft.saysTheSameAs(inForce)).isTrue();
        assertThat(draft.holdsOn(LocalDate.MAX)).isFalse();
    }

    @Test
    void a_published_version_never_changes() {
        refused(RuleError.PUBLISHED, () -> inForce.edit(design(5, RenewalMode.FULL, 24, null), 7, NOW));
        draft.edit(design(5, RenewalMode.FULL, 24, null), 7, NOW);
        publish(TODAY);
        refused(RuleError.PUBLISHED, () -> draft.edit(design(6, RenewalMode.FULL, 24, null), 7, NOW));
        refused(RuleError.PUBLISHED, () -> publish(TODAY));
    }

    @Test
    void it_holds_from_its_day_on_and_never_from_a_day_that_is_over() {
        draft.edit(design(5, RenewalMode.FULL, 24, null), 7, NOW);
        refused(RuleError.TOO_EARLY, () -> publish(TODAY.minusDays(1)));
        publish(TODAY.plusDays(3));
        assertThat(draft.holdsOn(TODAY.plusDays(2))).isFalse();
        assertThat(draft.holdsOn(TODAY.plusDays(3))).isTrue();
    }

    @Test
    void a_draft_that_was_overtaken_by_a_version_of_the_file_is_numbered_after_it() {
        CertificateRule ofFile = new CertificateRule(
                1, 3, TODAY, new RuleRow(BigDecimal.ONE, List.of(), "exam", 80, true, 24, 60, null));

        draft.publish(new Publication(TODAY, TODAY, 7, NOW), ofFile);

        assertThat(draft.version()).as("the newest number decides").isEqualTo(4);
    }

    @Test
    void what_a_file_offers_is_published_only_if_it_makes_sense() {
        RuleRow senseless = new RuleRow(BigDecimal.valueOf(-1), List.of(), "exam", 80, true, 24, 60, null);
        CertificateRule offered = CertificateRule.offered(inForce, 2, senseless, NOW);

        refused(RuleError.OUT_OF_BOUNDS, () -> offered.publish(new Publication(TODAY, TODAY, 7, NOW), inForce));

        assertThat(offered.isDraft()).isTrue();
    }

    @Test
    void modules_are_required_only_where_units_are() {
        draft.edit(
                new RuleDesign(
                        BigDecimal.ONE,
                        false,
                        List.of("aid"),
                        null,
                        null,
                        false,
                        Map.of(),
                        null,
                        null,
                        0,
                        List.of(),
                        List.of(),
                        NO_END,
                        "",
                        ""),
                7,
                NOW);

        assertThat(draft.design().requiredModules()).isEmpty();
    }

    @Test
    void a_draft_that_changes_nothing_is_not_published() {
        refused(RuleError.NOTHING_CHANGED, () -> publish(TODAY));
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
    void a_version_says_what_was_edited_and_nothing_of_it_is_mixed_up() {
        RuleDesign design = all(
                Map.of(
                        LearningMode.ONLINE, BigDecimal.valueOf(1),
                        LearningMode.IN_PERSON, BigDecimal.valueOf(2),
                        LearningMode.MENTOR_LED, BigDecimal.valueOf(3),
                        LearningMode.INTERACTIVE, BigDecimal.valueOf(4)),
                "说明",
                "note");

        draft.edit(design, 7, NOW);

        assertThat(draft.design()).isEqualTo(design);
        assertThat(new CertificateRule(draft, 3, 7, NOW).design()).isEqualTo(design);
    }

    @Test
    void a_version_is_planned_in_force_or_past() {
        draft.edit(design(5, RenewalMode.FULL, 24, null), 7, NOW);
        publish(TODAY.plusDays(3));

        assertThat(state(draft, 99, TODAY.plusDays(2))).isEqualTo(RuleView.State.PLANNED);
        assertThat(state(draft, draft.id(), TODAY.plusDays(3))).isEqualTo(RuleView.State.IN_FORCE);
        assertThat(state(draft, 99, TODAY.plusDays(4))).isEqualTo(RuleView.State.PAST);
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
        draft.edit(
                new RuleDesign(
                        BigDecimal.ZERO,
                        false,
                        List.of(),
                        null,
                        null,
                        false,
                        Map.of(),
                        null,
                        null,
                        0,
                        List.of(),
                        List.of(CredentialKind.HEALTH_CERTIFICATE),
                        NO_END,
                        "",
                        ""),
                7,
                NOW);
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
    void the_first_version_of_a_type_may_begin_today_and_needs_none_before_it() {
        CertificateRule first = CertificateRule.first(4, true, 7, NOW);

        first.publish(new Publication(TODAY, TODAY, 7, NOW), null);

        assertThat(first.holdsOn(TODAY)).isTrue();
        assertThat(first.version()).isEqualTo(1);
    }

    @Test
    void no_version_begins_before_the_newest_one_nor_five_years_after_it() {
        draft.edit(design(5, RenewalMode.FULL, 24, null), 7, NOW);
        publish(TODAY.plusDays(10));
        CertificateRule next = new CertificateRule(draft, 3, 7, NOW);
        next.edit(design(6, RenewalMode.FULL, 24, null), 7, NOW);

        refused(RuleError.TOO_EARLY, () -> next.publish(new Publication(TODAY.plusDays(9), TODAY, 7, NOW), draft));
        refused(
                RuleError.TOO_EARLY,
                () -> next.publish(new Publication(TODAY.plusDays(10).plusYears(5), TODAY, 7, NOW), draft));
        next.publish(new Publication(TODAY.plusDays(10), TODAY, 7, NOW), draft);
    }

    @Test
    void hours_below_zero_are_refused_with_the_bounds() {
        refused(RuleError.OUT_OF_BOUNDS, () -> draft.edit(design(-1, RenewalMode.FULL, 24, null), 7, NOW));
    }

    @Test
    void what_changed_is_named_field_by_field() {
        assertThat(inForce.design().differences(design(5, RenewalMode.FULL, 24, null)))
                .contains(
                        new RuleDesign.Difference("hours", "10", "5"),
                        new RuleDesign.Difference("hours-IN_PERSON", "", "2"),
                        new RuleDesign.Difference("second-person", "", "✓"));
    }

    private static RuleDesign terms(int validity, int window, int grace) {
        return renewing("exam", new IssueTerms(validity, window, grace, RenewalMode.FULL, null, null, null, false));
    }

    private static RuleDesign renewing(@Nullable String exam, IssueTerms terms) {
        return rule(BigDecimal.ONE, exam, exam == null ? null : 80, null, terms);
    }

    private static RuleDesign examined(@Nullable String exam, @Nullable Integer mark, @Nullable Integer attempts) {
        return rule(BigDecimal.ONE, exam, mark, attempts, NO_END);
    }

    private static RuleView.State state(CertificateRule rule, long inForce, LocalDate today) {
        return rule.view(inForce, today, Map.of()).state();
    }

    private static RuleDesign only(
            boolean units,
            boolean identity,
            int practices,
            List<String> certificates,
            Map<LearningMode, BigDecimal> kindHours) {
        return new RuleDesign(
                BigDecimal.ZERO,
                units,
                List.of(),
                null,
                null,
                identity,
                kindHours,
                null,
                null,
                practices,
                certificates,
                List.of(),
                NO_END,
                "",
                "");
    }

    /** Everything that a version can say. */
    private static RuleDesign all(Map<LearningMode, BigDecimal> kindHours, String noteZh, String noteEn) {
        return new RuleDesign(
                BigDecimal.TEN,
                true,
                List.of("aid"),
                "exam",
                80,
                true,
                kindHours,
                5,
                6,
                7,
                List.of("first-aid"),
                List.of(CredentialKind.HEALTH_CERTIFICATE),
                new IssueTerms(24, 60, 30, RenewalMode.DELTA_COURSE, 3L, null, IssueLevel.CITY, true),
                noteZh,
                noteEn);
    }

    private static RuleDesign proven(int months, int practices) {
        return new RuleDesign(
                BigDecimal.ONE,
                false,
                List.of(),
                null,
                null,
                false,
                Map.of(),
                null,
                months,
                practices,
                List.of(),
                List.of(),
                NO_END,
                "",
                "");
    }

    private static RuleDesign nothing(BigDecimal hours) {
        return rule(hours, null, null, null, NO_END);
    }

    private static RuleDesign rule(
            BigDecimal hours,
            @Nullable String exam,
            @Nullable Integer mark,
            @Nullable Integer attempts,
            IssueTerms terms) {
        return new RuleDesign(
                hours, false, List.of(), exam, mark, false, Map.of(), attempts, null, 0, List.of(), List.of(), terms,
                "", "");
    }

    private void publish(LocalDate from) {
        draft.publish(new Publication(from, TODAY, 7, NOW), inForce);
    }

    private static void refused(RuleError error, Runnable change) {
        assertThatThrownBy(change::run)
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.code()).isEqualTo(error));
    }

    private static RuleDesign design(int hours, RenewalMode renewal, @Nullable Integer validity, @Nullable Long camp) {
        return new RuleDesign(
                BigDecimal.valueOf(hours),
                true,
                List.of(),
                "exam",
                80,
                true,
                Map.of(LearningMode.IN_PERSON, BigDecimal.valueOf(2)),
                null,
                null,
                0,
                List.of(),
                List.of(),
                new IssueTerms(validity, validity == null ? null : 30, 0, renewal, camp, null, null, true),
                "",
                "");
    }
}
