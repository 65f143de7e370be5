package cn.haitang.learning;

import cn.haitang.organisation.Roles;
import cn.haitang.shared.database.Conflicts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Watching lectures: opens playbacks; their heartbeats go to {@link HeartbeatIntake}. Transactions that lose against
 * another device of the same person are done again.
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
}
