package cn.haitang.learning;

import cn.haitang.organisation.CurrentPerson;
import cn.haitang.organisation.Roles;
import cn.haitang.shared.DomainException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Lectures that are taken along, and the logs of what was watched of them without a network. */
@Stateless
@RolesAllowed(Roles.TRAINEE)
public class OfflineService {

    static final int MOST_ENTRIES = 200;

    /** @param key seals the log; it is told once and stays with the download on the phone */
    public record Begun(String download, byte[] key, long assetId, long durationMs, RuleProfileView rules) {}

    /**
     * What came of a log.
     *
     * @param upTo entries up to this number are taken and may be removed on the phone
     * @param broken an entry did not follow on the one before, or its seal is wrong; nothing from it on was taken
     */
    public record Taken(int upTo, boolean broken, WatchedView watched) {}

    @Inject
    private LearningAccess access;

    @Inject
    private Downloads downloads;

    @Inject
    private Playbacks playbacks;

    @Inject
    private CheckPoints points;

    @Inject
    private LectureCompletion completion;

    @Inject
    private CurrentPerson current;

    /** Begins a download of a lecture unit of an own enrolment. */
    public Begun begin(long enrolmentId, long unitId) {
        access.mustOwnEnrolment(enrolmentId);
        return downloads.begin(current.id(), enrolmentId, unitId);
    }

    /**
     * Takes entries of the log; those that were taken before change nothing.
     *
     * @throws DomainException {@code learning.download.not-found}, or {@code learning.heartbeat.invalid} for too many
     */
    public Taken take(String downloadId, List<Download.LogEntry> entries) {
        if (entries.size() > MOST_ENTRIES) {
            throw new DomainException(LearningError.HEARTBEAT_INVALID);
        }
        Download download = downloads.locked(downloadId, current.id());
        WatchedVideo watched = playbacks.lockedVideo(download.watchedVideoId());
        RuleProfileView rules = downloads.rulesOf(download);
        boolean broken = downloads.take(download, entries, watched);
        if (!watched.isCompleted()) {
            watched.asks(points.plan(watched, rules.watching()));
            watched.confirming(points.confirmable(watched, rules.watching()));
        }
        completion.finish(download, watched, rules);
        return new Taken(download.lastN(), broken, watched.view(watched.rule(rules)));
    }
}
