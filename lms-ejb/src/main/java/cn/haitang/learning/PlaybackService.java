package cn.haitang.learning;

import cn.haitang.organisation.Roles;
import cn.haitang.shared.database.Conflicts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Watching lectures. The answer to a heartbeat is given when its credit is durable. Transactions that lose against another
 * device of the same person are done again.
 */
@Stateless
@RolesAllowed(Roles.TRAINEE)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PlaybackService {

    /**
     * A playback that counts from now on.
     *
     * @param playbackId random; heartbeats name it
     * @param rules what counts, for the screen
     */
    public record Opened(String playbackId, RuleProfileView rules, WatchedView watched) {}

    /**
     * What a heartbeat came to.
     *
     * @param seq the heartbeat this answers; it need not be sent again
     * @param takenOver a newer playback counts now; what is played here from now on does not
     */
    public record Answer(int seq, WatchedView watched, boolean takenOver) {}

    @Inject
    private PlaybackRecorder recorder;

    /**
     * Opens a playback of a lecture unit. It takes over from any other playback of this person.
     *
     * @throws cn.haitang.shared.DomainException not the own enrolment, no such lecture, or its video is not ready
     */
    public Opened open(long enrolmentId, long unitId) {
        return Conflicts.retried(() -> recorder.open(enrolmentId, unitId));
    }

    /** Takes a heartbeat; the same one again changes nothing and is answered with the state as it is. */
    public Answer heartbeat(String playbackId, Heartbeat heartbeat) {
        return Conflicts.retried(() -> recorder.heartbeat(playbackId, heartbeat));
    }
}
