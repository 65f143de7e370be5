package cn.haitang.learning;

import cn.haitang.shared.DomainException;
import cn.haitang.shared.database.Row;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;

/** Looks units up as parts of an enrolment: a unit of another camp is not found. */
@Dependent
class Units {

    @PersistenceContext
    private EntityManager em;

    /** @throws DomainException {@code learning.unit.not-found} unless the unit belongs to the camp of the enrolment */
    UnitFacts of(long enrolmentId, long unitId) {
        Query query = em.createNativeQuery("""
                SELECT u.id, c.camp_id, u.required AND m.required AND NOT u.retired AND NOT m.retired,
                       l.id, u.pack_id, a.id, a.duration_ms
                  FROM enrolment e JOIN cohort c ON c.id = e.cohort_id JOIN module m ON m.camp_id = c.camp_id
                  JOIN unit u ON u.module_id = m.id
                  LEFT JOIN lecture l ON l.id = u.lecture_id AND l.status = 'PUBLISHED'
                  LEFT JOIN asset a ON a.id = l.video_id AND a.status = 'READY'
                 WHERE e.id = ? AND u.id = ?""").setParameter(1, enrolmentId).setParameter(2, unitId);
        return Row.first(
                        query,
                        r -> new UnitFacts(
                                r.id(0),
                                r.id(1),
                                r.flag(2),
                                r.idOrNull(3),
                                r.idOrNull(4),
                                r.idOrNull(5),
                                r.idOrNull(6)))
                .orElseThrow(() -> new DomainException(LearningError.UNIT_NOT_FOUND));
    }
}
