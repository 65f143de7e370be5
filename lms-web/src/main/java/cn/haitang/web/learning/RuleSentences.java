package cn.haitang.web.learning;

import cn.haitang.learning.HoursRule;
import cn.haitang.learning.RuleProfileView;
import cn.haitang.learning.WatchingRules;
import cn.haitang.web.shared.Formats;
import cn.haitang.web.shared.Texts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
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
        watching(profile, sentences);
        sentences.add(texts.get("learning.rule.packs"));
        return sentences;
    }

    private void watching(RuleProfileView profile, List<String> sentences) {
        WatchingRules rules = profile.watching();
        sentences.add(texts.of(
                "learning.rule.watching",
                profile.toleranceMs() / 1000,
                percent(rules.unverifiedShare()),
                rules.lease().toMinutes()));
        Integer every = rules.checkEveryMinutes();
        long window = rules.checkWindow().toSeconds();
        sentences.add(
                every == null
                        ? texts.of("learning.rule.asked", window)
                        : texts.of("learning.rule.asked-every", window, every));
        sentences.add(texts.of(
                "learning.rule.offline",
                percent(rules.offlineShare()),
                rules.offlineTime().toHours(),
                rules.confirmTries()));
    }

    private String percent(BigDecimal share) {
        return formats.number(share.movePointRight(2));
    }
}
