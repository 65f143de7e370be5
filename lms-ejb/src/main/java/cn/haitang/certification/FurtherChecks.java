package cn.haitang.certification;

import static cn.haitang.certification.Checks.check;

import cn.haitang.certification.Eligibility.Check;
import cn.haitang.certification.Eligibility.Kind;
import cn.haitang.learning.LearningMode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The rules beyond the five: a check stands here only when the version of the rule asks for it. */
final class FurtherChecks {

    private FurtherChecks() {}

    /** Hours by kind and practice: asked for at the first issue. */
    static List<Check> learned(Requirements.Further rule, Evidence.Further evidence) {
        List<Check> checks = new ArrayList<>();
        for (LearningMode mode : LearningMode.values()) {
            BigDecimal need = rule.hours().get(mode);
            if (need != null && need.signum() > 0) {
                checks.add(hours(mode, need, evidence.hours().getOrDefault(mode, BigDecimal.ZERO)));
            }
        }
        if (rule.practices() > 0) {
            checks.add(practice(rule.practices(), evidence.practices()));
        }
        return checks;
    }

    /** Other certificates and licences: asked for at each issue. */
    static List<Check> held(Requirements.Further rule, Evidence.Further evidence) {
        List<Check> checks = new ArrayList<>();
        if (rule.certificates() > 0) {
            checks.add(certificates(rule.certificates(), evidence));
        }
        rule.credentials().forEach(kind -> checks.add(credential(kind, evidence)));
        return checks;
    }

    private static Check hours(LearningMode mode, BigDecimal need, BigDecimal have) {
        Kind kind = switch (mode) {
            case IN_PERSON -> Kind.IN_PERSON_HOURS;
            case MENTOR_LED -> Kind.MENTOR_LED_HOURS;
            case INTERACTIVE -> Kind.INTERACTIVE_HOURS;
            case ONLINE -> Kind.ONLINE_HOURS;
        };
        BigDecimal missing = need.subtract(have);
        boolean holds = missing.signum() <= 0;
        return check(
                kind, holds, have, need, holds ? "kind-hours.holds" : "kind-hours.missing", holds ? have : missing);
    }

    private static Check practice(int need, int have) {
        boolean holds = have >= need;
        return check(
                Kind.PRACTICE,
                holds,
                BigDecimal.valueOf(have),
                BigDecimal.valueOf(need),
                holds ? "practice.holds" : "practice.missing",
                holds ? have : need - have);
    }

    private static Check certificates(int need, Evidence.Further evidence) {
        int have = evidence.certificatesHeld();
        boolean holds = have >= need;
        return check(
                Kind.CERTIFICATES,
                holds,
                BigDecimal.valueOf(have),
                BigDecimal.valueOf(need),
                holds ? "certificates.hold" : "certificates.missing",
                holds ? have : evidence.certificatesLacking());
    }

    private static Check credential(CredentialKind credential, Evidence.Further evidence) {
        Kind kind = Kind.valueOf(credential.name());
        boolean holds = evidence.accepted().contains(credential);
        BigDecimal have = holds ? BigDecimal.ONE : BigDecimal.ZERO;
        return check(kind, holds, have, BigDecimal.ONE, "credential." + standing(credential, evidence));
    }

    private static String standing(CredentialKind credential, Evidence.Further evidence) {
        if (evidence.accepted().contains(credential)) {
            return "holds";
        }
        if (evidence.waiting().contains(credential)) {
            return "waiting";
        }
        return evidence.expired().contains(credential) ? "expired" : "missing";
    }
}
