package cn.haitang.content;

import cn.haitang.content.files.Document;
import cn.haitang.content.files.Problem;
import cn.haitang.content.files.RuleProfilesFile;
import cn.haitang.learning.HoursRule;
import cn.haitang.learning.LearningImport;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
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

    /**
     * Versions that were imported before with other content: hours and playbacks name them, so a change needs a version of
     * its own. What the file calls otherwise than the column is close enough to be found.
     */
    List<Problem> edited(Document<RuleProfilesFile> file) {
        List<Problem> problems = new ArrayList<>();
        List<RuleProfilesFile.Profile> profiles = file.value().profiles();
        for (int i = 0; i < profiles.size(); i++) {
            RuleProfilesFile.Profile profile = profiles.get(i);
            List<String> edited = learning.edited(row(profile));
            if (!edited.isEmpty()) {
                String text =
                        "profile %s: version %d was imported before with other values (%s); leave it and add version %d"
                                .formatted(
                                        profile.code(),
                                        profile.version(),
                                        String.join(", ", edited),
                                        next(profiles, profile));
                problems.add(file.problem(text, "profiles", i, "version"));
            }
        }
        return problems;
    }

    private static int next(List<RuleProfilesFile.Profile> profiles, RuleProfilesFile.Profile of) {
        return 1
                + profiles.stream()
                        .filter(p -> p.code().equals(of.code()))
                        .mapToInt(RuleProfilesFile.Profile::version)
                        .max()
                        .orElse(of.version());
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
