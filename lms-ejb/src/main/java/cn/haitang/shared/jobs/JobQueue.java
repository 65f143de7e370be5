package cn.haitang.shared.jobs;

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

/** Jobs in the database. Asking for one is part of the caller's transaction: no commit, no job. */
@Stateless
@PermitAll
public class JobQueue {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    /** Asks for a job; while one of this kind and subject is open, asking again changes nothing. */
    public void enqueue(String kind, String subject, @Nullable String payload) {
        em.createNativeQuery(
                        "INSERT IGNORE INTO job (kind, subject, payload, run_after, created_at) VALUES (?, ?, ?, ?, ?)")
                .setParameter(1, kind)
                .setParameter(2, subject)
                .setParameter(3, payload)
                .setParameter(4, now())
                .setParameter(5, now())
                .executeUpdate();
    }

    /** Per cent of the newest job of this kind and subject, empty when there is none. */
    public Optional<Integer> progress(String kind, String subject) {
        List<?> rows = em.createNativeQuery(
                        "SELECT progress FROM job WHERE kind = ? AND subject = ? ORDER BY id DESC LIMIT 1")
                .setParameter(1, kind)
                .setParameter(2, subject)
                .getResultList();
        return rows.stream().findFirst().map(row -> ((Number) row).intValue());
    }

    /**
     * Claims the next job of these kinds that is due, skipping rows another node is just claiming.
     *
     * @param kinds at least one; names of our own handlers, never input
     */
    public Optional<JobRow> claimNext(String node, List<String> kinds) {
        String ours = kinds.stream().map(kind -> "'" + kind + "'").collect(Collectors.joining(", "));
        List<?> ids = em.createNativeQuery("SELECT id FROM job WHERE kind IN (" + ours
                        + ") AND ((status = 'WAITING' AND run_after <= ?) OR (status = 'RUNNING' AND claimed_until < ?))"
                        + " ORDER BY run_after, id LIMIT 1 FOR UPDATE SKIP LOCKED")
                .setParameter(1, now())
                .setParameter(2, now())
                .getResultList();
        return ids.stream().findFirst().map(id -> {
            JobRow row = em.find(JobRow.class, ((Number) id).longValue());
            em.refresh(row);
            row.claim(node, clock.instant());
            return row;
        });
    }

    public void progressed(long id, String node, int percent) {
        owned(id, node).ifPresent(row -> row.progressed(percent, clock.instant()));
    }

    public void done(long id, String node) {
        owned(id, node).ifPresent(row -> row.done(clock.instant()));
    }

    public void failedForGood(long id, String node, String code) {
        owned(id, node).ifPresent(row -> row.failedForGood(code, clock.instant()));
    }

    /** Puts the job back; true when its tries are used up and it has failed for good. */
    public boolean failedOnce(long id, String node, String code) {
        return owned(id, node).map(row -> row.failedOnce(code, clock.instant())).orElse(false);
    }

    private Optional<JobRow> owned(long id, String node) {
        return Optional.ofNullable(em.find(JobRow.class, id)).filter(row -> row.belongsTo(node));
    }

    private Timestamp now() {
        return Timestamp.valueOf(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
}
