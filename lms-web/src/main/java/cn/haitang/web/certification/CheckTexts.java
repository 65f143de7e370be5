package cn.haitang.web.certification;

import cn.haitang.certification.Eligibility;
import cn.haitang.certification.Eligibility.Check;
import cn.haitang.web.learning.Blossom;
import cn.haitang.web.learning.Blossom.Petal;
import cn.haitang.web.shared.Formats;
import cn.haitang.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The checks in words: {@code #{checks.label(check)}}, {@code #{checks.value(check)}}, {@code #{checks.sentence(check)}}. */
@Named("checks")
@RequestScoped
public class CheckTexts {

    @Inject
    private Texts texts;

    @Inject
    private Formats formats;

    /** What is asked for, with the figure: 学时满 24. */
    public String label(Check check) {
        boolean asked = check.need().signum() > 0;
        return texts.of(
                "certification.check.label." + check.kind() + (asked ? "" : ".none"), formats.number(check.need()));
    }

    /** One word for the narrow columns of the desk. */
    public String word(Check check) {
        return texts.get("certification.check.word." + check.kind());
    }

    /** How far: 26.5, 3/6, 92 分. */
    public String value(Check check) {
        String key = "certification.check.value." + check.kind();
        if (check.sentence().equals("renewal.none")) {
            return texts.get("certification.check.value.none");
        }
        return switch (check.kind()) {
            case HOURS -> formats.number(check.have());
            case REQUIRED_UNITS,
                    PRACTICE,
                    CERTIFICATES,
                    IN_PERSON_HOURS,
                    MENTOR_LED_HOURS,
                    INTERACTIVE_HOURS,
                    ONLINE_HOURS -> formats.number(check.have()) + "/" + formats.number(check.need());
            case EXAM -> texts.of(key + (taken(check) ? ".taken" : ".open"), formats.number(check.have()));
            case IDENTITY, NO_DUPLICATE, OCCUPATIONAL_LICENCE, HEALTH_CERTIFICATE ->
                texts.get(key + (check.holds() ? ".holds" : ".missing"));
        };
    }

    /** The whole sentence: 还差 1.5 学时. */
    public String sentence(Check check) {
        return texts.with("certification.check." + check.sentence(), check.parts());
    }

    /** What fails, in one line; empty when nothing does. */
    public String missing(Eligibility eligibility) {
        return eligibility.missing().stream()
                .map(this::named)
                .collect(Collectors.joining(texts.get("certification.check.separator")));
    }

    /** In a line with others it must say which hours, and which licence. */
    public String named(Check check) {
        boolean alike =
                check.sentence().startsWith("kind-hours.") || check.sentence().startsWith("credential.");
        return alike ? texts.of("certification.check.named", word(check), sentence(check)) : sentence(check);
    }

    /** The checks as petals. */
    public Blossom blossom(Eligibility eligibility) {
        List<Petal> petals = new ArrayList<>();
        int all = eligibility.checks().size();
        eligibility.checks().forEach(check -> petals.add(petal(check, Blossom.turn(petals.size(), all))));
        return new Blossom(petals);
    }

    private Petal petal(Check check, int turn) {
        double scale = Math.max(4, check.percent()) / 100.0;
        return new Petal(turn, scale, check.holds(), check.percent(), label(check), value(check), sentence(check), "");
    }

    private static boolean taken(Check check) {
        return !check.sentence().equals("exam.not-taken") && !check.sentence().equals("renewal.exam.missing");
    }
}
