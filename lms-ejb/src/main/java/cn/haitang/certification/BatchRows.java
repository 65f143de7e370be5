package cn.haitang.certification;

import cn.haitang.shared.DomainException;
import cn.haitang.shared.database.Row;
import cn.haitang.shared.jobs.JobQueue;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows of batches; each transition names the state it leaves. Called by {@link BatchService} and by the job. */
@Stateless
@PermitAll
public class BatchRows {

    /** So many nodes may work on a batch at once. */
    private static final int LANES = 2;

    private static final int ROWS_AT_ONCE = 1000;

    /** What the job has to know. */
    public record Work(long typeId, String issuerCode, long askedBy) {}

    /** @param left how many are not over yet */
    public record Progress(long total, long left) {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    private JobQueue jobs;

    @Inject
    private Clock clock;

    public long add(long typeId, List<Long> enrolments, long by, String status) {
        em.createNativeQuery("INSERT INTO issue_batch (certificate_type_id, status, total, asked_by, asked_at) VALUES"
                        + " (?, ?, ?, ?, ?)")
                .setParameter(1, typeId)
                .setParameter(2, status)
                .setParameter(3, enrolments.size())
                .setParameter(4, by)
                .setParameter(5, now())
                .executeUpdate();
        long batch = ((Number) em.createNativeQuery("SELECT LAST_INSERT_ID()").getSingleResult()).longValue();
        for (int i = 0; i < enrolments.size(); i += ROWS_AT_ONCE) {
            String values = enrolments.subList(i, Math.min(enrolments.size(), i + ROWS_AT_ONCE)).stream()
                    .map(id -> "(" + batch + ", " + id + ")")
                    .collect(Collectors.joining(", "));
            em.createNativeQuery("INSERT INTO issue_item (batch_id, enrolment_id) VALUES " + values)
                    .executeUpdate();
        }
        return batch;
    }

    /** @throws DomainException it is in another state by now */
    public void move(long batch, String from, String to) {
        mustChange(em.createNativeQuery("UPDATE issue_batch SET status = ? WHERE id = ? AND status = ?")
                .setParameter(1, to)
                .setParameter(2, batch)
                .setParameter(3, from)
                .executeUpdate());
    }

    /** Runs from now on: asks for jobs of this start, one for each node that may help. */
    public void start(long batch, String from) {
        mustChange(em.createNativeQuery("UPDATE issue_batch SET status = 'RUNNING', run = run + 1, error_code = NULL,"
                        + " finished_at = NULL WHERE id = ? AND status = ?")
                .setParameter(1, batch)
                .setParameter(2, from)
                .executeUpdate());
        long run = number("SELECT run FROM issue_batch WHERE id = ?", batch);
        for (int lane = 1; lane <= LANES; lane++) {
            jobs.enqueue(IssueJob.KIND, batch + "/" + run + "/" + lane, null);
        }
    }

    /** All that failed waits again. @throws DomainException it is neither done nor running nor paused */
    public void retryFailed(long batch) {
        mustChange(em.createNativeQuery("UPDATE issue_batch SET status = 'PAUSED' WHERE id = ? AND status IN ('DONE',"
                        + " 'RUNNING', 'PAUSED')")
                .setParameter(1, batch)
                .executeUpdate());
        em.createNativeQuery(
                        "UPDATE issue_item SET status = IF(certificate_id IS NULL, 'WAITING', 'ISSUED'), error_code ="
                                + " NULL, error_parts = NULL, claimed_by = NULL, claimed_until = NULL WHERE batch_id = ? AND status ="
                                + " 'FAILED'")
                .setParameter(1, batch)
                .executeUpdate();
        start(batch, "PAUSED");
    }

    /** @param refusal null: agreed to; it may be started now */
    public void decided(long batch, long by, @Nullable String refusal) {
        mustChange(em.createNativeQuery("UPDATE issue_batch SET status = ?, decided_by = ?, decided_at = ?, refusal = ?"
                        + " WHERE id = ? AND status = 'PROPOSED'")
                .setParameter(1, refusal == null ? "PAUSED" : "REFUSED")
                .setParameter(2, by)
                .setParameter(3, now())
                .setParameter(4, refusal)
                .setParameter(5, batch)
                .executeUpdate());
    }

    public long askedBy(long batch) {
        return number("SELECT asked_by FROM issue_batch WHERE id = ?", batch);
    }

    /** Whether a second person agreed to it or refused it. */
    public boolean isDecided(long batch) {
        return number("SELECT decided_by IS NOT NULL FROM issue_batch WHERE id = ?", batch) == 1;
    }

    public long typeOf(long batch) {
        return number("SELECT certificate_type_id FROM issue_batch WHERE id = ?", batch);
    }

    /** Empty when it doesn't run. */
    public Optional<Work> running(long batch) {
        return Row.first(
                em.createNativeQuery(
                                "SELECT t.id, t.issuer_code, b.asked_by FROM issue_batch b JOIN certificate_type t ON"
                                        + " t.id = b.certificate_type_id WHERE b.id = ? AND b.status = 'RUNNING'")
                        .setParameter(1, batch),
                row -> new Work(row.id(0), row.text(1), row.id(2)));
    }

    public Progress progress(long batch) {
        return Row.first(
                        em.createNativeQuery("SELECT COUNT(*), COALESCE(SUM(status IN ('WAITING', 'ISSUED')), 0) FROM"
                                        + " issue_item WHERE batch_id = ?")
                                .setParameter(1, batch),
                        row -> new Progress(row.id(0), row.id(1)))
                .orElseThrow();
    }

    /** Done when nothing is left; asking again changes nothing. */
    public void finishIfOver(long batch) {
        em.createNativeQuery(
                        "UPDATE issue_batch b SET b.status = 'DONE', b.finished_at = ? WHERE b.id = ? AND b.status ="
                                + " 'RUNNING' AND NOT EXISTS (SELECT 1 FROM issue_item i WHERE i.batch_id = b.id AND i.status IN"
                                + " ('WAITING', 'ISSUED'))")
                .setParameter(1, now())
                .setParameter(2, batch)
                .executeUpdate();
    }

    /** It can't go on by itself: somebody has to look. */
    public void pauseBecause(long batch, String errorCode) {
        em.createNativeQuery(
                        "UPDATE issue_batch SET status = 'PAUSED', error_code = ? WHERE id = ? AND status = 'RUNNING'")
                .setParameter(1, errorCode)
                .setParameter(2, batch)
                .executeUpdate();
    }

    private static void mustChange(int rows) {
        if (rows != 1) {
            throw new DomainException(CertificationError.BATCH_CHANGED);
        }
    }

    private long number(String sql, long id) {
        return ((Number) em.createNativeQuery(sql).setParameter(1, id).getSingleResult()).longValue();
    }

    private Timestamp now() {
        return Timestamp.valueOf(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
}
