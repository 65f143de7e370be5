package cn.haitang.content;

import cn.haitang.content.files.RuleProfilesFile;
import cn.haitang.learning.HoursRule;
import cn.haitang.learning.LearningImport;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** Rule profiles into learning. */
@Dependent
public class ProfileStep {

    /** Bands name their hours themselves; cents of an hour are as fine as the ledger goes. */
    private static final RuleProfilesFile.Rounding FINEST =
            new RuleProfilesFile.Rounding("DOWN", new BigDecimal("0.01"));

    @Inject
    private LearningImport learning;

    void take(RuleProfilesFile file) {
        file.profiles().forEach(profile -> learning.ruleProfile(row(profile)));
    }

    private static LearningImport.RuleProfileRow row(RuleProfilesFile.Profile profile) {
        RuleProfilesFile.Conversion conversion = profile.conversion();
        RuleProfilesFile.Rounding rounding = Objects.requireNonNullElse(conversion.rounding(), FINEST);
        RuleProfilesFile.Playback playback = profile.playback();
        return new LearningImport.RuleProfileRow(
                profile.code(),
                profile.version(),
                profile.from(),
                profile.to(),
                Wordings.both(profile.title()),
                profile.source(),
                conversion.minutesPerHour(),
                rounding.mode(),
                rounding.to(),
                bands(conversion),
                profile.multipliers().required(),
                profile.multipliers().elective(),
                profile.multipliers().teaching(),
                profile.dailyCapHours(),
                Objects.requireNonNullElse(profile.yearlyTargetHours(), BigDecimal.ZERO),
                playback.completionThreshold(),
                playback.allowedRate(),
                playback.toleranceSeconds().movePointRight(3).intValue(),
                playback.heartbeatSeconds(),
                profile.carryOver(),
                watching(playback));
    }

    private static LearningImport.WatchingRow watching(RuleProfilesFile.Playback playback) {
        return new LearningImport.WatchingRow(
                Objects.requireNonNullElse(playback.unverifiedShare(), BigDecimal.ZERO),
                Objects.requireNonNullElse(playback.leaseMinutes(), 30) * 60,
                playback.checkEveryMinutes(),
                Objects.requireNonNullElse(playback.checkWindowSeconds(), 60),
                Objects.requireNonNullElse(playback.offlineShare(), BigDecimal.ONE),
                Objects.requireNonNullElse(playback.offlineHours(), 168),
                Objects.requireNonNullElse(playback.confirmTries(), 3));
    }

    private static List<HoursRule.Band> bands(RuleProfilesFile.Conversion conversion) {
        return Objects.requireNonNullElse(conversion.bands(), List.<RuleProfilesFile.Band>of()).stream()
                .map(band -> new HoursRule.Band(band.fromMinutes(), band.hours()))
                .toList();
    }
}
