package cn.haitang.learning;

import cn.haitang.shared.DomainException;
import cn.haitang.shared.database.Row;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Enrolments and learners as rows: made once, found for update. */
@Dependent
class Enrolments {

    private static final String REQUIRED = "u.required AND m.required AND NOT u.retired AND NOT m.retired";

    @PersistenceContext
    private EntityManager em;

    /** True when the person was not enrolled before. Also makes the learner's row, so that nobody locks a missing one. */
    boolean add(long cohortId, long personId, @Nullable Long by, Instant at) {
        em.createNativeQuery("INSERT IGNORE INTO learner (person_id) VALUES (?)")
                .setParameter(1, personId)
                .executeUpdate();
        return em.createNativeQuery("INSERT IGNORE INTO enrolment"
                                + " (cohort_id, person_id, status, enrolled_at, enrolled_by, required_units)"
                                + " SELECT c.id, ?2, 'ACTIVE', ?4, ?3, (SELECT COUNT(*) FROM unit u JOIN module m"
                                + " ON m.id = u.module_id WHERE m.camp_id = c.camp_id AND " + REQUIRED + ")"
                                + " FROM cohort c WHERE c.id = ?1")
                        .setParameter(1, cohortId)
                        .setParameter(2, personId)
                        .setParameter(3, by)
                        .setParameter(4, Timestamp.valueOf(LocalDateTime.ofInstant(at, ZoneOffset.UTC)))
                        .executeUpdate()
                == 1;
    }

    /** Takes somebody back who had left the cohort; true when that was so. */
    boolean revive(long cohortId, long personId) {
        return em.createNativeQuery("UPDATE enrolment SET status = 'ACTIVE' WHERE cohort_id = ? AND person_id = ?"
                                + " AND status = 'WITHDRAWN'")
                        .setParameter(1, cohortId)
                        .setParameter(2, personId)
                        .executeUpdate()
                == 1;
    }

    long idOf(long cohortId, long personId) {
        Query query = em.createNativeQuery("SELECT id FROM enrolment WHERE cohort_id = ? AND person_id = ?")
                .setParameter(1, cohortId)
                .setParameter(2, personId);
        return Row.first(query, r -> r.id(0)).orElseThrow(() -> new DomainException(LearningError.ENROLMENT_NOT_FOUND));
    }

    Enrolment locked(long enrolmentId) {
        Enrolment enrolment = em.find(Enrolment.class, enrolmentId, LockModeType.PESSIMISTIC_WRITE);
        if (enrolment == null) {
            throw new DomainException(LearningError.ENROLMENT_NOT_FOUND);
        }
        return enrolment;
    }

    Learner lockedLearner(long personId) {
        Learner learner = em.find(Learner.class, personId, LockModeType.PESSIMISTIC_WRITE);
        if (learner == null) {
            throw new DomainException(LearningError.ENROLMENT_NOT_FOUND);
        }
        return learner;
    }

    /** After the programme of a camp changed: counts what is required, and what of it is done, anew. */
    void recount(long campId) {
        em.createNativeQuery("UPDATE enrolment e JOIN cohort c ON c.id = e.cohort_id SET"
                        + " e.required_units = (SELECT COUNT(*) FROM unit u JOIN module m ON m.id = u.module_id"
                        + " WHERE m.camp_id = c.camp_id AND " + REQUIRED + "),"
                        + " e.required_done = (SELECT COUNT(*) FROM unit_progress x JOIN unit u ON u.id = x.unit_id"
                        + " JOIN module m ON m.id = u.module_id WHERE x.enrolment_id = e.id AND " + REQUIRED + ")"
                        + " WHERE c.camp_id = ?")
                .setParameter(1, campId)
                .executeUpdate();
    }
}
