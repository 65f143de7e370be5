package cn.haitang.learning;

import cn.haitang.organisation.CurrentPerson;
import cn.haitang.organisation.Roles;
import cn.haitang.shared.DomainException;
import cn.haitang.shared.database.Row;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** A manager who is responsible for the person decides what a sign of farming means, once and with a reason. */
@Stateless
@RolesAllowed(Roles.MANAGER)
public class SignService {

    /** What a person found. Nothing follows by itself: hours are taken back only when the same person says so. */
    public enum Decision {
        HARMLESS,
        FARMING
    }

    private record Raised(long enrolmentId, long watchedVideoId) {}

    private static final int LONGEST_REASON = 500;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private LearningAccess access;

    @Inject
    private TakenBack takenBack;

    @Inject
    private CurrentPerson current;

    @Inject
    private Clock clock;

    /**
     * @param takeBack what the lecture earned is taken back, with the same reason, and it is watched anew; with FARMING
     *     alone
     * @throws DomainException {@code learning.sign.not-found}, {@code .decided}, {@code .reason} (blank or too long) or
     *     {@code .no-hours} when there are none to take back
     */
    public void decide(long signId, Decision decision, String reason, boolean takeBack) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new DomainException(LearningError.SIGN_REASON);
        }
        Raised raised = Row.first(
                        em.createNativeQuery("SELECT p.enrolment_id, p.watched_video_id FROM watch_sign s"
                                        + " JOIN playback p ON p.id = s.playback_id WHERE s.id = ?")
                                .setParameter(1, signId),
                        r -> new Raised(r.id(0), r.id(1)))
                .orElseThrow(() -> new DomainException(LearningError.SIGN_NOT_FOUND));
        access.mustManageEnrolment(raised.enrolmentId());
        boolean decided = em.createNativeQuery("UPDATE watch_sign SET decision = ?, reason = ?, decided_at = ?,"
                                + " decided_by = ? WHERE id = ? AND decided_at IS NULL")
                        .setParameter(1, decision.name())
                        .setParameter(2, reason.strip())
                        .setParameter(3, Timestamp.valueOf(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)))
                        .setParameter(4, current.id())
                        .setParameter(5, signId)
                        .executeUpdate()
                == 1;
        if (!decided) {
            throw new DomainException(LearningError.SIGN_DECIDED);
        }
        if (takeBack && decision == Decision.FARMING) {
            takeBack(signId, raised, reason.strip());
        }
    }

    private void takeBack(long signId, Raised raised, String reason) {
        em.createNativeQuery("UPDATE watch_sign SET reversal_id = ? WHERE id = ?")
                .setParameter(1, takenBack.watched(raised.watchedVideoId(), reason))
                .setParameter(2, signId)
                .executeUpdate();
    }
}
