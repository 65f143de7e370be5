package cn.haitang.learning;

import cn.haitang.organisation.CurrentPerson;
import cn.haitang.shared.DomainException;
import cn.haitang.shared.database.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.jspecify.annotations.Nullable;

/** Which lecture a unit of an own enrolment shows: the row check of everything that hangs on a lecture that is watched. */
@ApplicationScoped
class WatchedLectures {

    /** @param videoId the asset; null without a video */
    record Watched(long lectureId, @Nullable Long videoId) {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentPerson current;

    /** @throws DomainException {@code learning.unit.not-found} unless it is a published lecture of the own enrolment's camp */
    Watched mine(long enrolmentId, long unitId) {
        return Row.first(
                        em.createNativeQuery(
                                        "SELECT l.id, l.video_id FROM enrolment e JOIN cohort c ON c.id = e.cohort_id"
                                                + " JOIN module m ON m.camp_id = c.camp_id JOIN unit u ON u.module_id = m.id AND NOT"
                                                + " u.retired JOIN lecture l ON l.id = u.lecture_id AND l.status = 'PUBLISHED'"
                                                + " WHERE e.id = ? AND u.id = ? AND e.person_id = ? AND e.status <> 'WITHDRAWN'")
                                .setParameter(1, enrolmentId)
                                .setParameter(2, unitId)
                                .setParameter(3, current.id()),
                        r -> new Watched(r.id(0), r.idOrNull(1)))
                .orElseThrow(() -> new DomainException(LearningError.UNIT_NOT_FOUND));
    }
}
