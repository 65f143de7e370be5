package cn.haitang.learning;

import cn.haitang.camp.LectureCheck;
import cn.haitang.camp.LectureCheckQueries;
import cn.haitang.camp.LectureChecksChanged;
import cn.haitang.organisation.CurrentPerson;
import cn.haitang.organisation.Roles;
import cn.haitang.shared.DomainException;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Questions in a lecture that is being watched. */
@Stateless
@RolesAllowed(Roles.TRAINEE)
public class CheckService {

    /** A point on the bar. @param answered right or wrong; {@code confirms}: the lecture does not wait for it */
    public record Point(long id, long atMs, boolean answered, boolean confirms) {}

    /** A question. @param left the time to answer */
    public record Question(long pointId, LectureCheck check, Duration left) {}

    /** @param check with the right option and the explanation; watched is the state after it */
    public record Answered(CheckPoint.Outcome outcome, LectureCheck check, WatchedView watched) {}

    @Inject
    private Playbacks playbacks;

    @Inject
    private CheckPoints points;

    @Inject
    private LectureCheckQueries checks;

    @Inject
    private PlaybackRecorder recorder;

    @Inject
    private CurrentPerson current;

    @Inject
    private Clock clock;

    public List<Point> points(String playbackId) {
        return points.of(mine(playbackId).watchedVideoId()).stream()
                .map(p -> new Point(p.id(), p.atMs(), p.answered(), p.confirms()))
                .toList();
    }

    /** The question of a point; the window to answer begins. */
    public Question ask(String playbackId, long pointId) {
        Playback playback = mine(playbackId);
        CheckPoint point = points.locked(pointId, playback.watchedVideoId());
        Duration left = point.ask(clock.instant(), window(playback));
        return new Question(pointId, checks.one(point.checkId()), left);
    }

    /** Takes the answer. A right one also verifies what was watched without a network. */
    public Answered answer(String playbackId, long pointId, int option) {
        Playback playback = mine(playbackId);
        WatchedVideo watched = playbacks.lockedVideo(playback.watchedVideoId());
        CheckPoint point = points.locked(pointId, playback.watchedVideoId());
        LectureCheck check = checks.one(point.checkId());
        CheckPoint.Outcome outcome = point.answer(option, check.correct(), clock.instant(), window(playback));
        if (outcome != CheckPoint.Outcome.MISSED) {
            watched.answered(outcome == CheckPoint.Outcome.RIGHT, openAfter(point, watched), clock.instant());
            watched.confirming(
                    points.confirmable(watched, playbacks.rulesOf(playback).watching()));
        }
        return new Answered(outcome, check, recorder.complete(playbackId));
    }

    @PermitAll
    public void recount(@Observes LectureChecksChanged changed) {
        points.recount(changed.lectureId());
    }

    private int openAfter(CheckPoint answered, WatchedVideo watched) {
        return (int) points.of(watched.id()).stream()
                .filter(p -> p.id() != answered.id() && !p.answered() && !p.confirms())
                .count();
    }

    private Duration window(Playback playback) {
        return playbacks.rulesOf(playback).watching().checkWindow();
    }

    private Playback mine(String playbackId) {
        Playback playback = playbacks.locked(playbackId);
        if (!playback.belongsTo(current.id())) {
            throw new DomainException(LearningError.PLAYBACK_NOT_FOUND);
        }
        return playback;
    }
}
