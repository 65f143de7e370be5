package cn.haitang.learning;

import cn.haitang.organisation.CurrentPerson;
import cn.haitang.organisation.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;

/** The transactions of {@link PlaybackService} and the end of a lecture. */
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
    private CheckPoints points;

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
        watched.asks(watched.isCompleted() ? 0 : points.plan(watched, rules.watching()));
        watched.confirming(!watched.isCompleted() && points.confirmable(watched, rules.watching()));
        return new PlaybackService.Opened(playback.id(), rules, finished(playback, watched, watched.rule(rules)));
    }

    /**
     * Records that a video was watched to its threshold, once. Called by the intake of heartbeats alone, after the credit
     * is durable; who opens the lecture again makes up for it when the server died in between.
     */
    @PermitAll
    public WatchedView complete(String playbackId) {
        Playback playback = playbacks.locked(playbackId);
        WatchedVideo watched = playbacks.lockedVideo(playback.watchedVideoId());
        return finished(playback, watched, watched.rule(playbacks.rulesOf(playback)));
    }

    private WatchedView finished(Playback playback, WatchedVideo watched, WatchRule rule) {
        if (watched.canComplete(rule)) {
            watched.complete(clock.instant());
        }
        if (watched.isCompleted()) {
            completion.record(playback, watched);
        }
        return watched.view(rule);
    }
}
