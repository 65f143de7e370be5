package cn.haitang.web.learning;

import cn.haitang.learning.HoursRule;
import cn.haitang.learning.RuleProfileView;
import cn.haitang.web.shared.Formats;
import cn.haitang.web.shared.Texts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** A rule profile in words. */
@Dependent
class RuleSentences {

    @Inject
    private Texts texts;

    @Inject
    private Formats formats;

    List<String> of(RuleProfileView profile) {
        HoursRule rule = profile.hours();
        List<String> sentences = new ArrayList<>();
        if (rule.minutesPerHour() != null) {
            sentences.add(texts.of("learning.rule.minutes", formats.number(rule.minutesPerHour())));
        }
        for (HoursRule.Band band : rule.bands()) {
            sentences.add(
                    texts.of("learning.rule.band", formats.number(band.fromMinutes()), formats.number(band.hours())));
        }
        sentences.add(texts.of(
                "learning.rule.factors", formats.number(rule.requiredFactor()), formats.number(rule.electiveFactor())));
        if (rule.dailyCap() != null) {
            sentences.add(texts.of("learning.rule.cap", formats.number(rule.dailyCap())));
        }
        sentences.add(texts.of(
                "learning.rule.threshold",
                formats.number(profile.completionThreshold().movePointRight(2)),
                formats.number(profile.allowedRate())));
        sentences.add(texts.get("learning.rule.packs"));
        return sentences;
    }
}
