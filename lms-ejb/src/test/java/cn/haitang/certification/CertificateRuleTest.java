package cn.haitang.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.haitang.certification.CertificationImport.RuleRow;
import cn.haitang.shared.Bilingual;
import cn.haitang.shared.DomainException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CertificateRuleTest {

    @Test
    void the_same_file_read_again_is_no_new_version() {
        assertThat(rule("24.0", 60, "note").asksTheSameAs(rule("24.00", 60, "note")))
                .isTrue();
    }

    @Test
    void other_hours_another_renewal_window_or_another_note_are_a_new_version() {
        assertThat(rule("24", 60, "note").asksTheSameAs(rule("20", 60, "note"))).isFalse();
        assertThat(rule("24", 60, "note").asksTheSameAs(rule("24", 30, "note"))).isFalse();
        assertThat(rule("24", 60, "note").asksTheSameAs(rule("24", null, "note")))
                .isFalse();
        assertThat(rule("24", 60, "note").asksTheSameAs(rule("24", 60, "other")))
                .isFalse();
    }

    @Test
    void what_the_file_has_no_words_for_is_no_reason_to_add_a_version() {
        CertificateRule file = rule("24", 60, "note");
        RuleDesign like = file.design();
        IssueTerms terms = new IssueTerms(24, 60, 30, RenewalMode.FULL, null, null, IssueLevel.CITY, true);
        CertificateRule onPage = new CertificateRule(file, 2, 7, Instant.EPOCH);
        onPage.edit(
                new RuleDesign(
                        like.minHours(),
                        true,
                        like.requiredModules(),
                        "exam",
                        80,
                        true,
                        Map.of(),
                        2,
                        12,
                        1,
                        List.of("other"),
                        List.of(),
                        terms,
                        like.noteZh(),
                        like.noteEn()),
                7,
                Instant.EPOCH);

        assertThat(onPage.asksTheSameAs(file)).isTrue();
        assertThat(onPage.saysTheSameAs(file)).isFalse();
    }

    @Test
    void what_the_file_asks_for_beside_the_page_becomes_a_draft_that_keeps_what_the_page_added() {
        CertificateRule decided = new CertificateRule(rule("24", 60, "note"), 2, 7, Instant.EPOCH);
        IssueTerms terms = new IssueTerms(24, 60, 30, RenewalMode.EXAM_ONLY, null, null, null, true);
        RuleDesign like = decided.design();
        decided.edit(
                new RuleDesign(
                        BigDecimal.TEN,
                        true,
                        List.of(),
                        "exam",
                        80,
                        true,
                        Map.of(),
                        null,
                        null,
                        0,
                        List.of(),
                        List.of(),
                        terms,
                        like.noteZh(),
                        like.noteEn()),
                7,
                Instant.EPOCH);

        CertificateRule offered = CertificateRule.offered(decided, 3, row("30", 60, "note"), Instant.EPOCH);

        assertThat(offered.isUntouchedOffer()).isTrue();
        assertThat(offered.holdsOn(LocalDate.MAX)).isFalse();
        assertThat(offered.design().minHours()).isEqualByComparingTo("30");
        assertThat(offered.design().terms().secondPerson()).isTrue();
        assertThat(offered.design().terms().renewal()).isEqualTo(RenewalMode.EXAM_ONLY);
        offered.edit(offered.design(), 7, Instant.EPOCH);
        assertThat(offered.isUntouchedOffer()).isFalse();
    }

    @Test
    void a_file_that_changes_again_reaches_an_untouched_offer_and_never_a_published_version() {
        CertificateRule published = rule("24", 60, "note");
        CertificateRule offered = CertificateRule.offered(published, 2, row("30", 60, "note"), Instant.EPOCH);

        offered.offer(row("36", 60, "note"), Instant.EPOCH);

        assertThat(offered.design().minHours()).isEqualByComparingTo("36");
        assertThatThrownBy(() -> published.offer(row("36", 60, "note"), Instant.EPOCH))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.code()).isEqualTo(RuleError.PUBLISHED));
        assertThat(published.design().minHours()).isEqualByComparingTo("24");
    }

    private static CertificateRule rule(String hours, @Nullable Integer window, String note) {
        return new CertificateRule(1, 1, LocalDate.of(2026, 11, 22), row(hours, window, note));
    }

    private static RuleRow row(String hours, @Nullable Integer window, String note) {
        return new RuleRow(
                new BigDecimal(hours), List.of("aid"), "exam", 80, true, 24, window, Bilingual.of("说明", note));
    }
}
