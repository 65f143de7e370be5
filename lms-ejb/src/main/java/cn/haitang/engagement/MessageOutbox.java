package cn.haitang.engagement;

import cn.haitang.shared.database.Row;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Messages that are due: claimed by one node each. A lapsed claim is free again, so a message may be sent twice, under the same id.
 * Called by the sender alone.
 */
@Stateless
@PermitAll
public class MessageOutbox {

    private static final Duration CLAIM = Duration.ofMinutes(3);

    /** Pauses before the second, third, … attempt; after the last one it is given up: some two days after the first. */
    static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(10),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(8),
            Duration.ofHours(12),
            Duration.ofHours(24));

    /** @param notice null: the code that confirms an address; {@code device} of a push, else 0 */
    public record Due(
            long id, long person, Channel channel, @Nullable Long notice, long device, int attempt) {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    /** @param quiet only what somebody waits for: codes */
    public Optional<Due> claim(boolean quiet) {
        Instant now = clock.instant();
        Optional<Due> due = Row.first(
                em.createNativeQuery("SELECT id, person_id, channel, notice_id, device_id, attempts + 1 FROM message"
                                + " WHERE status = 'WAITING' AND next_at <= ? AND (claimed_until IS NULL OR claimed_until < ?)"
                                + (quiet ? " AND notice_id IS NULL" : "")
                                + " ORDER BY next_at, id LIMIT 1 FOR UPDATE SKIP LOCKED")
                        .setParameter(1, stamp(now))
                        .setParameter(2, stamp(now)),
                row -> new Due(
                        row.id(0), row.id(1), Channel.valueOf(row.text(2)), row.idOrNull(3), row.id(4), row.count(5)));
        due.ifPresent(one -> em.createNativeQuery(
                        "UPDATE message SET claimed_until = ?, attempts = attempts + 1 WHERE id = ?")
                .setParameter(1, stamp(now.plus(CLAIM)))
                .setParameter(2, one.id())
                .executeUpdate());
        return due;
    }

    public void ended(long id, Sending.Outcome outcome) {
        String status = switch (outcome.kind()) {
            case SENT -> "SENT";
            case NEVER -> "FAILED";
            case DROPPED -> "DROPPED";
        };
        Instant now = clock.instant();
        set(id, status, outcome.answer(), now, status.equals("SENT") ? now : null);
    }

    /** Again after a pause, or given up. */
    public void failed(long id, int attempt, String answer) {
        boolean last = attempt > PAUSES.size();
        Instant next = last ? clock.instant() : clock.instant().plus(PAUSES.get(attempt - 1));
        set(id, last ? "FAILED" : "WAITING", answer, next, null);
    }

    private void set(long id, String status, String answer, Instant next, @Nullable Instant sent) {
        em.createNativeQuery("UPDATE message SET status = ?, answer = ?, next_at = ?, sent_at = ?, claimed_until = NULL"
                        + " WHERE id = ?")
                .setParameter(1, status)
                .setParameter(2, answer.length() > 120 ? answer.substring(0, 120) : answer)
                .setParameter(3, stamp(next))
                .setParameter(4, sent == null ? null : stamp(sent))
                .setParameter(5, id)
                .executeUpdate();
    }

    static Timestamp stamp(Instant at) {
        return Timestamp.valueOf(LocalDateTime.ofInstant(at, ZoneOffset.UTC));
    }
}
