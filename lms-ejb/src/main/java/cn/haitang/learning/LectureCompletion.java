package cn.haitang.learning;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;

/**
 * What follows when a lecture's video reaches the threshold: the unit is done, and the lecture's length counts as minutes
 * of online study. Once per person and video, however many camps hold the lecture.
 */
@Dependent
class LectureCompletion {

    private static final BigDecimal MS_PER_MINUTE = BigDecimal.valueOf(60_000);

    @Inject
    private ProgressService progress;

    @Inject
    private HoursLedger ledger;

    @Inject
    private Units units;

    @Inject
    private Clock clock;

    void record(Playback playback, WatchedVideo watched) {
        record(playback.enrolmentId(), playback.unitId(), playback.ruleProfileId(), watched);
    }

    /** When what was watched offline reaches the threshold by the download's rules. */
    void finish(Download download, WatchedVideo watched, RuleProfileView rules) {
        if (watched.canComplete(watched.rule(rules))) {
            watched.complete(clock.instant());
            record(download.enrolmentId(), download.unitId(), download.ruleProfileId(), watched);
        }
    }

    private void record(long enrolmentId, long unitId, long ruleProfileId, WatchedVideo watched) {
        if (!progress.complete(enrolmentId, unitId, watched.evidence())) {
            return;
        }
        ledger.enter(new HoursLedger.Proved(
                watched.personId(),
                enrolmentId,
                unitId,
                LearningMode.ONLINE,
                BigDecimal.valueOf(watched.durationMs()).divide(MS_PER_MINUTE, 2, RoundingMode.HALF_UP),
                units.of(enrolmentId, unitId).required(),
                ruleProfileId,
                watched.evidence()));
    }
}
