package cn.haitang.certification.webhook;

import cn.haitang.shared.database.Row;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Deliveries that are due: claimed by one node, one at a time for each receiver, so that a slow one holds up nobody else. A
 * lapsed claim is free again, so a message may come twice, with the same id. Called by the sender alone.
 */
@Stateless
@PermitAll
public class WebhookOutbox {

    private static final Duration CLAIM = Duration.ofMinutes(1);

    /** Pauses before the second, third, … attempt; after the last one it is given up: some two days after the first. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofHours(24));

    /** A message to send now. @param secret as it is stored */
    public record Due(long id, String url, String secret, String body, int attempt) {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    public Optional<Due> claim() {
        Instant now = clock.instant();
        Optional<Due> due = Row.first(
                em.createNativeQuery("SELECT d.id, h.url, h.secret, d.body, d.attempts + 1 FROM webhook_delivery d"
                                + " JOIN webhook h ON h.id = d.webhook_id AND h.ended_at IS NULL"
                                + " WHERE d.status = 'WAITING' AND d.next_at <= ? AND (d.claimed_until IS NULL OR d.claimed_until < ?)"
                                + " AND NOT EXISTS (SELECT 1 FROM webhook_delivery o WHERE o.webhook_id = d.webhook_id"
                                + " AND o.status = 'WAITING' AND o.claimed_until >= ?)"
                                + " ORDER BY d.next_at, d.id LIMIT 1 FOR UPDATE SKIP LOCKED")
                        .setParameter(1, WebhookFanOut.stamp(now))
                        .setParameter(2, WebhookFanOut.stamp(now))
                        .setParameter(3, WebhookFanOut.stamp(now)),
                row -> new Due(row.id(0), row.text(1), row.text(2), row.text(3), row.count(4)));
        due.ifPresent(one -> em.createNativeQuery(
                        "UPDATE webhook_delivery SET claimed_until = ?, attempts = attempts + 1 WHERE id = ?")
                .setParameter(1, WebhookFanOut.stamp(now.plus(CLAIM)))
                .setParameter(2, one.id())
                .executeUpdate());
        return due;
    }

    public void delivered(long id, String answer) {
        ended(id, "DELIVERED", answer, clock.instant(), clock.instant());
    }

    /** Again after a pause, or given up. */
    public void failed(long id, int attempt, String answer) {
        boolean last = attempt > PAUSES.size();
        Instant next = last ? clock.instant() : clock.instant().plus(PAUSES.get(attempt - 1));
        ended(id, last ? "FAILED" : "WAITING", answer, next, null);
    }

    private void ended(
            long id, String status, String answer, Instant next, @org.jspecify.annotations.Nullable Instant done) {
        em.createNativeQuery("UPDATE webhook_delivery SET status = ?, answer = ?, next_at = ?, delivered_at = ?,"
                        + " claimed_until = NULL WHERE id = ?")
                .setParameter(1, status)
                .setParameter(2, answer.length() > 120 ? answer.substring(0, 120) : answer)
                .setParameter(3, WebhookFanOut.stamp(next))
                .setParameter(4, done == null ? null : WebhookFanOut.stamp(done))
                .setParameter(5, id)
                .executeUpdate();
    }
}
