package cn.haitang.learning;

import cn.haitang.organisation.Roles;
import cn.haitang.shared.Bilingual;
import cn.haitang.shared.DomainException;
import cn.haitang.shared.database.Row;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a trainee has watched, lecture by lecture: the way to the evidence of each. For those who answer for it. */
@Stateless
@RolesAllowed({Roles.MANAGER, Roles.AUDITOR})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class WatchedListQueries {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private LearningAccess access;

    /** A lecture of an enrolment of which something was watched. @param openSigns of farming */
    public record Line(
            long unitId,
            Bilingual unit,
            long durationMs,
            long verifiedMs,
            @Nullable Instant completedAt,
            long openSigns) {

        public int percent() {
            return durationMs == 0 ? 0 : (int) (100 * verifiedMs / durationMs);
        }
    }

    /** The lectures of an enrolment of which something was watched. @param person whose it is */
    public record Watched(String person, List<Line> lines) {}

    /** @throws DomainException {@code learning.enrolment.not-found} outside the viewer's scope */
    public Watched watched(long enrolmentId) {
        access.mustSeeEnrolment(enrolmentId);
        List<Line> lines = Row.list(
                em.createNativeQuery(
                                "SELECT u.id, u.title_zh, u.title_en, w.duration_ms, w.verified_ms, w.completed_at,"
                                        + " (SELECT COUNT(*) FROM watch_sign s JOIN playback p ON p.id = s.playback_id"
                                        + " WHERE p.watched_video_id = w.id AND s.decided_at IS NULL) AS signs"
                                        + " FROM enrolment e JOIN cohort c ON c.id = e.cohort_id JOIN module m ON m.camp_id = c.camp_id"
                                        + " JOIN unit u ON u.module_id = m.id JOIN watched_video w ON w.person_id = e.person_id"
                                        + " AND w.lecture_id = u.lecture_id AND w.id = (SELECT MAX(v.id) FROM watched_video v"
                                        + " WHERE v.person_id = e.person_id AND v.lecture_id = u.lecture_id)"
                                        + " WHERE e.id = ? ORDER BY m.position, u.position")
                        .setParameter(1, enrolmentId),
                r -> new Line(r.id(0), r.bilingual(1), r.id(3), r.id(4), r.instantOrNull(5), r.id(6)));
        String person = String.valueOf(em.createNativeQuery(
                        "SELECT n.name FROM enrolment e JOIN person n ON n.id = e.person_id WHERE e.id = ?")
                .setParameter(1, enrolmentId)
                .getSingleResult());
        return new Watched(person, lines);
    }
}
