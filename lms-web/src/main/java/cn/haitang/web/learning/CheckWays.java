package cn.haitang.web.learning;

import cn.haitang.certification.Eligibility.Check;
import cn.haitang.learning.Programme;
import cn.haitang.learning.Step;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** The shortest way to what a check still lacks: a page relative to the application; empty when there is none. */
@ApplicationScoped
class CheckWays {

    @Inject
    private Study study;

    String of(Check check, long enrolmentId, Programme programme) {
        if (check.holds()) {
            return "";
        }
        if (check.sentence().startsWith("renewal.")) {
            return "/certification/wallet.xhtml#renew";
        }
        return switch (check.kind()) {
            case HOURS, ONLINE_HOURS, REQUIRED_UNITS -> page(programme.next(null), enrolmentId);
            case EXAM -> page(exam(programme).or(() -> programme.next(null)), enrolmentId);
            case IDENTITY -> "/organisation/me.xhtml";
            case CERTIFICATES -> "/learning/join.xhtml";
            case OCCUPATIONAL_LICENCE, HEALTH_CERTIFICATE -> "/certification/credentials.xhtml";
            case NO_DUPLICATE -> "/certification/wallet.xhtml";
            case IN_PERSON_HOURS, MENTOR_LED_HOURS, INTERACTIVE_HOURS -> "/learning/hours.xhtml";
            case PRACTICE -> "";
        };
    }

    /** The exam once it is open; before that the way leads over what opens it. */
    private static Optional<Step> exam(Programme programme) {
        return programme.steps().stream()
                .filter(step -> step.examSlug() != null && !programme.isLocked(step))
                .findFirst();
    }

    private String page(Optional<Step> step, long enrolmentId) {
        return step.map(next -> study.page(enrolmentId, next)).orElse("");
    }
}
