package cn.haitang.web.learning;

import cn.haitang.certification.Eligibility;
import cn.haitang.certification.Eligibility.Check;
import cn.haitang.certification.EligibilityQueries;
import cn.haitang.certification.EligibilityQueries.Standing;
import cn.haitang.learning.EnrolmentView;
import cn.haitang.learning.Programme;
import cn.haitang.web.shared.Formats;
import cn.haitang.web.shared.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns what certification says about an enrolment into petals, in the reader's words. */
@ApplicationScoped
class PetalReader {

    private static final double BUD = 0.04;

    @Inject
    private EligibilityQueries eligibility;

    @Inject
    private CheckWays ways;

    @Inject
    private Texts texts;

    @Inject
    private Formats formats;

    /** Empty when the camp leads to no certificate. */
    Optional<Standing> standing(EnrolmentView enrolment) {
        return eligibility.standing(enrolment.id(), enrolment.campId());
    }

    /** No petals when the camp leads to no certificate. */
    Blossom of(Optional<Standing> standing, Programme programme) {
        return standing.map(found -> new Blossom(petals(found.eligibility(), programme)))
                .orElse(Blossom.NONE);
    }

    private List<Blossom.Petal> petals(Eligibility found, Programme programme) {
        List<Blossom.Petal> petals = new ArrayList<>();
        for (Check check : found.checks()) {
            petals.add(new Blossom.Petal(
                    Blossom.turn(petals.size(), found.checks().size()),
                    Math.max(BUD, check.percent() / 100.0),
                    check.holds(),
                    check.percent(),
                    label(check),
                    value(check, programme),
                    texts.ofAll("certification.check." + check.sentence(), check.parts()),
                    ways.of(check, found.enrolmentId(), programme)));
        }
        return petals;
    }

    private String label(Check check) {
        return check.need().signum() == 0
                ? texts.get("certification.check.label." + check.kind() + ".none")
                : texts.of("learning.petal." + check.kind(), formats.number(check.need()));
    }

    private String value(Check check, Programme programme) {
        if (check.need().signum() == 0) {
            return texts.get("certification.check.value.none");
        }
        String have = formats.number(check.have());
        return switch (check.kind()) {
            case HOURS,
                    REQUIRED_UNITS,
                    PRACTICE,
                    CERTIFICATES,
                    IN_PERSON_HOURS,
                    MENTOR_LED_HOURS,
                    INTERACTIVE_HOURS,
                    ONLINE_HOURS -> have + " / " + formats.number(check.need());
            case OCCUPATIONAL_LICENCE, HEALTH_CERTIFICATE ->
                texts.get(
                        check.holds()
                                ? "learning.petal.verified"
                                : check.sentence().equals("credential.waiting")
                                        ? "learning.petal.waiting"
                                        : "learning.petal.not-recorded");
            case EXAM ->
                check.have().signum() > 0
                        ? texts.of("learning.petal.score", have)
                        : texts.get(
                                programme.beforeExam().isEmpty()
                                                || check.sentence().startsWith("renewal.")
                                        ? "learning.petal.not-taken"
                                        : "learning.petal.not-open");
            case IDENTITY -> texts.get(check.holds() ? "learning.petal.verified" : "learning.petal.not-verified");
            case NO_DUPLICATE -> texts.get(check.holds() ? "learning.petal.none" : "learning.petal.exists");
        };
    }
}
