package cn.haitang.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Lets somebody sit an exam again that was passed or used up long ago: attempts before a moment count no longer. Whether
 * there is a reason for it is the caller's check.
 */
@ApplicationScoped
public class FreshStarts {

    /** A condition over a (attempt): it counts for the number of attempts that the exam allows. */
    static final String COUNTS = "NOT EXISTS (SELECT 1 FROM exam_fresh_start fs WHERE fs.exam_id = a.exam_id"
            + " AND fs.enrolment_id = a.enrolment_id AND a.started_at < fs.since)";

    @PersistenceContext
    private EntityManager em;

    /** Asking again with the same moment, or an earlier one, changes nothing. */
    public void grant(String examSlug, long enrolmentId, Instant since) {
        em.createNativeQuery(
                        "INSERT INTO exam_fresh_start (exam_id, enrolment_id, since) SELECT id, ?, ? FROM exam WHERE"
                                + " slug = ? ON DUPLICATE KEY UPDATE since = GREATEST(since, VALUES(since))")
                .setParameter(1, enrolmentId)
                .setParameter(2, Timestamp.valueOf(LocalDateTime.ofInstant(since, ZoneOffset.UTC)))
                .setParameter(3, examSlug)
                .executeUpdate();
    }
}
