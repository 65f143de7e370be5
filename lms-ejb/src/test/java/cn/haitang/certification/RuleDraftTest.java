package cn.haitang.certification;

import static cn.haitang.certification.SampleDesign.NOW;
import static cn.haitang.certification.SampleDesign.all;
import static cn.haitang.certification.SampleDesign.design;
import static cn.haitang.certification.SampleDesign.draftAfter;
import static cn.haitang.certification.SampleDesign.inForce;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.haitang.certification.CertificateRule.Publication;
import cn.haitang.certification.CertificationImport.RuleRow;
import cn.haitang.learning.LearningMode;
import cn.haitang.shared.DomainException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RuleDraftTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final CertificateRule inForce = inForce();
    private final CertificateRule draft = draftAfter(inForce);

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
    void a_draft_that_changes_nothing_is_not_published() {
        refused(RuleError.NOTHING_CHANGED, () -> publish(TODAY));
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
    void what_changed_is_named_field_by_field() {
        assertThat(inForce.design().differences(design(5, RenewalMode.FULL, 24, null)))
                .contains(
                        new RuleDesign.Difference("hours", "10", "5"),
                        new RuleDesign.Difference("hours-IN_PERSON", "", "2"),
                        new RuleDesign.Difference("second-person", "", "✓"));
    }

    private static RuleView.State state(CertificateRule rule, long inForce, LocalDate today) {
        return rule.view(inForce, today, Map.of()).state();
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
}
