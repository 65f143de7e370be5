package cn.haitang.certification;

import cn.haitang.certification.CertificationImport.RuleRow;
import cn.haitang.learning.LearningMode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a version of a rule may say, to be edited into a draft in tests. */
final class SampleDesign {

    static final IssueTerms NO_END = new IssueTerms(null, null, 0, RenewalMode.FULL, null, null, null, false);

    static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    private SampleDesign() {}

    static CertificateRule inForce() {
        RuleRow row = new RuleRow(BigDecimal.TEN, List.of(), "exam", 80, true, 24, 60, null);
        return new CertificateRule(1, 1, LocalDate.of(2026, 11, 1), row);
    }

    static CertificateRule draftAfter(CertificateRule inForce) {
        return new CertificateRule(inForce, 2, 7, NOW);
    }

    static RuleDesign modulesWithoutUnits() {
        return plain(BigDecimal.ONE, List.of("aid"), null, 0, List.of());
    }

    static RuleDesign licensed() {
        return plain(BigDecimal.ZERO, List.of(), null, 0, List.of(CredentialKind.HEALTH_CERTIFICATE));
    }

    static RuleDesign terms(int validity, int window, int grace) {
        return renewing("exam", new IssueTerms(validity, window, grace, RenewalMode.FULL, null, null, null, false));
    }

    static RuleDesign renewing(@Nullable String exam, IssueTerms terms) {
        return rule(BigDecimal.ONE, exam, exam == null ? null : 80, null, terms);
    }

    static RuleDesign examined(@Nullable String exam, @Nullable Integer mark, @Nullable Integer attempts) {
        return rule(BigDecimal.ONE, exam, mark, attempts, NO_END);
    }

    static RuleDesign only(
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
    static RuleDesign all(Map<LearningMode, BigDecimal> kindHours, String noteZh, String noteEn) {
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

    static RuleDesign proven(int months, int practices) {
        return plain(BigDecimal.ONE, List.of(), months, practices, List.of());
    }

    /** Without units, exam, identity and end. */
    private static RuleDesign plain(
            BigDecimal hours,
            List<String> modules,
            @Nullable Integer months,
            int practices,
            List<CredentialKind> credentials) {
        return new RuleDesign(
                hours,
                false,
                modules,
                null,
                null,
                false,
                Map.of(),
                null,
                months,
                practices,
                List.of(),
                credentials,
                NO_END,
                "",
                "");
    }

    static RuleDesign nothing(BigDecimal hours) {
        return rule(hours, null, null, null, NO_END);
    }

    static RuleDesign rule(
            BigDecimal hours,
            @Nullable String exam,
            @Nullable Integer mark,
            @Nullable Integer attempts,
            IssueTerms terms) {
        return new RuleDesign(
                hours, false, List.of(), exam, mark, false, Map.of(), attempts, null, 0, List.of(), List.of(), terms,
                "", "");
    }

    static RuleDesign design(int hours, RenewalMode renewal, @Nullable Integer validity, @Nullable Long camp) {
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
