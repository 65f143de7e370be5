package cn.haitang.learning;

import cn.haitang.organisation.CurrentPerson;
import cn.haitang.organisation.Roles;
import cn.haitang.shared.DomainException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/** The two transactions of {@link PlaybackService}. */
@Stateless
@RolesAllowed(Roles.TRAINEE)
public class PlaybackRecorder {

    @Inject
    private LearningAccess access;

    @Inject
    private Units units;

    @Inject
    private Playbacks playbacks;

    @Inject
    private LectureCompletion completion;

    @Inject
    private CurrentPerson current;

    @Inject
    private Clock clock;

    public PlaybackService.Opened open(long enrolmentId, long unitId) {
        access.mustOwnEnrolment(enrolmentId);
        UnitFacts unit = units.of(enrolmentId, unitId);
        Playback playback = playbacks.open(current.id(), enrolmentId, unit);
        WatchedVideo watched = playbacks.lockedVideo(playback.watchedVideoId());
        RuleProfileView rules = playbacks.rulesOf(playback);
        if (watched.isCompleted()) {
            completion.record(playback, watched);
        }
        return new PlaybackService.Opened(playback.id(), rules, watched.view(watched.rule(rules)));
    }

    public PlaybackService.Answer heartbeat(String playbackId, Heartbeat heartbeat) {
        Playback playback = playbacks.locked(playbackId);
        if (!playback.belongsTo(current.id())) {
            throw new DomainException(LearningError.PLAYBACK_NOT_FOUND);
        }
        WatchedVideo watched = playbacks.lockedVideo(playback.watchedVideoId());
        WatchRule rule = watched.rule(playbacks.rulesOf(playback));
        Instant now = clock.instant();
        WatchRule.Credit credit = rule.credit(heartbeat, watched.known(playback, now));
        if (playbacks.keep(playback, heartbeat, credit.credited(), now)) {
            take(playback, watched, heartbeat, credit, now);
            if (watched.complete(rule, now)) {
                completion.record(playback, watched);
            }
        }
        return new PlaybackService.Answer(heartbeat.seq(), watched.view(rule), playback.isOver());
    }

    private static void take(
            Playback playback, WatchedVideo watched, Heartbeat heartbeat, WatchRule.Credit credit, Instant now) {
        watched.add(credit, now);
        if (playback.count(heartbeat.seq(), credit.credited().length())) {
            watched.standsAt(heartbeat.resumeAt(watched.durationMs()));
        }
    }
}
