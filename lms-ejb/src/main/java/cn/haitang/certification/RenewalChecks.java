package cn.haitang.certification;

import static cn.haitang.certification.Checks.check;

import cn.haitang.certification.Eligibility.Check;
import cn.haitang.certification.Eligibility.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * What was learned, as the renewal rule sees it: one of the three petals asks for something, the other two hold. Who
 * somebody is and what must be held besides (identity, other certificates, licences) is asked as at the first issue.
 */
final class RenewalChecks {

    private RenewalChecks() {}

    /** Hours, required units and exam, in this order. */
    static List<Check> of(Renewal renewal, Requirements rule) {
        return List.of(
                renewal.mode() == RenewalMode.HOURS ? hours(renewal) : notAsked(Kind.HOURS),
                renewal.mode() == RenewalMode.DELTA_COURSE ? course(renewal.course()) : notAsked(Kind.REQUIRED_UNITS),
                renewal.mode() == RenewalMode.EXAM_ONLY ? exam(renewal, rule) : notAsked(Kind.EXAM));
    }

    private static Check notAsked(Kind kind) {
        return check(kind, true, BigDecimal.ZERO, BigDecimal.ZERO, "renewal.none");
    }

    private static Check hours(Renewal renewal) {
        BigDecimal missing = renewal.hoursNeeded().subtract(renewal.hours());
        boolean holds = missing.signum() <= 0;
        return check(
                Kind.HOURS,
                holds,
                renewal.hours(),
                renewal.hoursNeeded(),
                holds ? "renewal.hours.hold" : "renewal.hours.missing",
                holds ? renewal.hours() : missing,
                renewal.hoursNeeded());
    }

    private static Check course(Renewal.Course course) {
        int units = Math.max(1, course.units());
        int done = course.completed() ? units : Math.min(course.done(), units - 1);
        String sentence = course.enrolmentId() == null ? "join" : course.completed() ? "holds" : "missing";
        return check(
                Kind.REQUIRED_UNITS,
                course.completed(),
                BigDecimal.valueOf(course.enrolmentId() == null ? 0 : done),
                BigDecimal.valueOf(units),
                "renewal.course." + sentence,
                course.title(),
                units - done);
    }

    private static Check exam(Renewal renewal, Requirements rule) {
        int pass = Objects.requireNonNullElse(rule.passMark(), 101);
        Integer best = renewal.best();
        boolean holds = best != null && best >= pass;
        String sentence = best == null ? "missing" : holds ? "holds" : "failed";
        return check(
                Kind.EXAM,
                holds,
                BigDecimal.valueOf(Objects.requireNonNullElse(best, 0)),
                BigDecimal.valueOf(pass),
                "renewal.exam." + sentence,
                BigDecimal.valueOf(Objects.requireNonNullElse(best, 0)),
                pass);
    }
}
