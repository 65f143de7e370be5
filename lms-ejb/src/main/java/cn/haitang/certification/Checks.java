package cn.haitang.certification;

import cn.haitang.certification.Eligibility.Check;
import cn.haitang.certification.Eligibility.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rules behind the petals, one method each: the five that always stand, then those that the rule asks for. */
final class Checks {

    private Checks() {}

    /** @param renewal what was learned is seen by the renewal rule; null: by the rule of the first issue */
    static List<Check> of(Requirements rule, Evidence evidence, @Nullable Renewal renewal) {
        List<Check> checks = new ArrayList<>(
                renewal == null
                        ? List.of(hours(rule, evidence), units(rule, evidence), exam(rule, evidence))
                        : RenewalChecks.of(renewal, rule));
        checks.add(identity(rule, evidence));
        checks.add(renewal == null ? noDuplicate(evidence) : renews(renewal));
        if (renewal == null) {
            checks.addAll(FurtherChecks.learned(rule.further(), evidence.further()));
        }
        checks.addAll(FurtherChecks.held(rule.further(), evidence.further()));
        return checks;
    }

    private static Check hours(Requirements rule, Evidence evidence) {
        BigDecimal missing = rule.minHours().subtract(evidence.hours());
        if (missing.signum() <= 0) {
            return check(Kind.HOURS, true, evidence.hours(), rule.minHours(), "hours.holds", evidence.hours());
        }
        Integer months = rule.further().months();
        return months == null
                ? check(Kind.HOURS, false, evidence.hours(), rule.minHours(), "hours.missing", missing)
                : check(Kind.HOURS, false, evidence.hours(), rule.minHours(), "hours.missing-recent", missing, months);
    }

    private static Check units(Requirements rule, Evidence evidence) {
        int needed = rule.requiredUnits() ? evidence.unitsNeeded() : 0;
        int missing = needed - evidence.unitsDone();
        String sentence = needed == 0 ? "units.none" : missing <= 0 ? "units.holds" : "units.missing";
        return check(
                Kind.REQUIRED_UNITS,
                missing <= 0,
                BigDecimal.valueOf(evidence.unitsDone()),
                BigDecimal.valueOf(needed),
                sentence,
                missing <= 0 ? needed : missing);
    }

    private static Check exam(Requirements rule, Evidence evidence) {
        if (rule.passMark() == null) {
            return check(Kind.EXAM, true, BigDecimal.ZERO, BigDecimal.ZERO, "exam.none");
        }
        BigDecimal need = BigDecimal.valueOf(rule.passMark());
        BigDecimal best = BigDecimal.valueOf(Objects.requireNonNullElse(evidence.bestScore(), 0));
        if (evidence.bestScore() != null && best.compareTo(need) >= 0) {
            return check(Kind.EXAM, true, best, need, "exam.holds", best);
        }
        Integer old = evidence.further().oldScore();
        Integer months = rule.further().months();
        int left = Objects.requireNonNullElse(evidence.attemptsLeft(), 0);
        if (months != null && old != null && old >= rule.passMark()) {
            return check(Kind.EXAM, false, best, need, "exam.too-old", old, months, left);
        }
        if (evidence.bestScore() == null) {
            return check(Kind.EXAM, false, BigDecimal.ZERO, need, "exam.not-taken", need);
        }
        return check(Kind.EXAM, false, best, need, left > 0 ? "exam.failed" : "exam.used-up", best, need, left);
    }

    private static Check identity(Requirements rule, Evidence evidence) {
        BigDecimal have = evidence.identityVerified() ? BigDecimal.ONE : BigDecimal.ZERO;
        if (!rule.verifiedIdentity()) {
            return check(Kind.IDENTITY, true, have, BigDecimal.ZERO, "identity.none");
        }
        boolean holds = evidence.identityVerified();
        return check(Kind.IDENTITY, holds, have, BigDecimal.ONE, holds ? "identity.holds" : "identity.missing");
    }

    private static Check noDuplicate(Evidence evidence) {
        Evidence.Duplicate duplicate = evidence.duplicate();
        return duplicate == null
                ? check(Kind.NO_DUPLICATE, true, BigDecimal.ONE, BigDecimal.ONE, "duplicate.holds")
                : check(
                        Kind.NO_DUPLICATE,
                        false,
                        BigDecimal.ZERO,
                        BigDecimal.ONE,
                        "duplicate.found",
                        duplicate.serial(),
                        duplicate.issuedBy(),
                        duplicate.issuedOn().toString());
    }

    private static Check renews(Renewal renewal) {
        String last = renewal.lastDay().toString();
        return check(Kind.NO_DUPLICATE, true, BigDecimal.ONE, BigDecimal.ONE, "renewal.of", renewal.serial(), last);
    }

    static Check check(Kind kind, boolean holds, BigDecimal have, BigDecimal need, String sentence, Object... parts) {
        return new Check(kind, holds, have, need, sentence, List.of(parts));
    }
}
