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
    void a_draft_that_changes_nothing_is_not_published() {
        refused(RuleError.NOTHING_CHANGED, () -> publish(TODAY));
    }

    @Test
    void a_renewal_rule_is_complete_or_refused() {
        refused(RuleError.DELTA_CAMP_MISSING, () -> draft.edit(design(5, RenewalMode.DELTA_COURSE, 24, null), 7, NOW));
        refused(RuleError.RENEWAL_HOURS_MISSING, () -> draft.edit(design(5, RenewalMode.HOURS, 24, null), 7, NOW));
        refused(RuleError.RENEWAL_WITHOUT_END, () -> draft.edit(design(5, RenewalMode.EXAM_ONLY, null, null), 7, NOW));
        draft.edit(design(5, RenewalMode.DELTA_COURSE, 24, 3L), 7, NOW);
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
                new IssueTerms(validity, null, 0, renewal, camp, null, null, true),
                "",
                "");
    }
}
