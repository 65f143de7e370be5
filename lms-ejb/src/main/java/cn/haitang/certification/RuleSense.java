package cn.haitang.certification;

import cn.haitang.shared.DomainException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Whether a rule can be met and can be understood; the first thing that is wrong is named with its bounds. */
final class RuleSense {

    private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(2000);

    private RuleSense() {}

    /** @throws DomainException see {@link RuleError} */
    static void check(RuleDesign rule) {
        hours("hours", rule.minHours());
        rule.kindHours().forEach((mode, hours) -> hours("hours-" + mode, hours));
        exam(rule);
        between("evidence-months", rule.evidenceMonths(), 1, 120);
        between("practices", rule.practices(), 0, 50);
        between("note", rule.noteZh().length(), 0, 1000);
        between("note", rule.noteEn().length(), 0, 1500);
        terms(rule.terms());
        if (rule.terms().renewal() == RenewalMode.EXAM_ONLY && rule.examSlug() == null) {
            throw new DomainException(RuleError.RENEWAL_EXAM_MISSING);
        }
        if (asksForNothing(rule)) {
            throw new DomainException(RuleError.EMPTY);
        }
    }

    private static void exam(RuleDesign rule) {
        boolean exam = rule.examSlug() != null;
        if (exam != (rule.passMark() != null) || !exam && rule.examAttempts() != null) {
            throw new DomainException(RuleError.EXAM_INCOMPLETE);
        }
        between("pass-mark", rule.passMark(), 1, 100);
        between("attempts", rule.examAttempts(), 1, 20);
    }

    private static void terms(IssueTerms terms) {
        between("validity", terms.validityMonths(), 1, 240);
        between("window", terms.renewalWindowDays(), 1, 365);
        between("grace", terms.graceDays(), 0, 365);
        boolean ends = terms.validityMonths() != null;
        if (!ends && (terms.renewal() != RenewalMode.FULL || terms.graceDays() > 0)) {
            throw new DomainException(RuleError.RENEWAL_WITHOUT_END);
        }
        if (terms.renewal() != RenewalMode.FULL && terms.renewalWindowDays() == null && terms.graceDays() == 0) {
            throw new DomainException(RuleError.RENEWAL_NEVER_OPEN);
        }
        if ((terms.renewal() == RenewalMode.DELTA_COURSE) != (terms.renewalCampId() != null)) {
            throw new DomainException(RuleError.DELTA_CAMP_MISSING);
        }
        BigDecimal hours = terms.renewalHours();
        if ((terms.renewal() == RenewalMode.HOURS) != (hours != null && hours.signum() > 0)) {
            throw new DomainException(RuleError.RENEWAL_HOURS_MISSING);
        }
        if (hours != null) {
            hours("renewal-hours", hours);
        }
    }

    private static boolean asksForNothing(RuleDesign rule) {
        return rule.minHours().signum() == 0
                && rule.kindHours().isEmpty()
                && !rule.requiredUnits()
                && rule.examSlug() == null
                && !rule.verifiedIdentity()
                && rule.practices() == 0
                && rule.prerequisites().isEmpty()
                && rule.credentials().isEmpty();
    }

    private static void hours(String field, BigDecimal hours) {
        if (hours.signum() < 0
                || hours.compareTo(MOST_HOURS) > 0
                || hours.stripTrailingZeros().scale() > 2) {
            throw new DomainException(RuleError.OUT_OF_BOUNDS, field, 0, MOST_HOURS);
        }
    }

    private static void between(String field, @Nullable Integer value, int least, int most) {
        if (value != null && (value < least || value > most)) {
            throw new DomainException(RuleError.OUT_OF_BOUNDS, field, least, most);
        }
    }
}
