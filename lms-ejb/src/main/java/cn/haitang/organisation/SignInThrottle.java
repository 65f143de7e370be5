package cn.haitang.organisation;

import cn.haitang.shared.DomainException;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;

/**
 * Slows guessing down, per account and per address, on all nodes together. From the limit on, each further failure
 * doubles the pause: 30 s, 1 min, … at most 15 min. Failures older than an hour are forgotten. Subjects are kept as
 * hashes: the table tells no phone number and no address.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SignInThrottle {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    private static final Duration MEMORY = Duration.ofHours(1);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    /** @throws DomainException {@code organisation.sign-in.paused} with the minutes left */
    public void check(String subject) {
        List<?> rows = em.createNativeQuery(
                        "SELECT locked_until FROM sign_in_failure WHERE subject = ? AND locked_until > ?")
                .setParameter(1, hashed(subject))
                .setParameter(2, column(clock.instant()))
                .getResultList();
        if (!rows.isEmpty()) {
            Instant until = ((Timestamp) rows.get(0)).toLocalDateTime().toInstant(ZoneOffset.UTC);
            long minutes = Math.max(
                    1, Duration.between(clock.instant(), until).plusSeconds(59).toMinutes());
            throw new DomainException(OrganisationError.SIGN_IN_PAUSED, minutes);
        }
    }

    public void failed(String subject, int limit) {
        Instant now = clock.instant();
        em.createNativeQuery(
                        "INSERT INTO sign_in_failure (subject, failures, last_at) VALUES (?, 1, ?)"
                                + " ON DUPLICATE KEY UPDATE failures = IF(last_at < ?, 1, failures + 1), last_at = VALUES(last_at)")
                .setParameter(1, hashed(subject))
                .setParameter(2, column(now))
                .setParameter(3, column(now.minus(MEMORY)))
                .executeUpdate();
        Number failures = (Number) em.createNativeQuery("SELECT failures FROM sign_in_failure WHERE subject = ?")
                .setParameter(1, hashed(subject))
                .getSingleResult();
        if (failures.intValue() >= limit) {
            em.createNativeQuery("UPDATE sign_in_failure SET locked_until = ? WHERE subject = ?")
                    .setParameter(1, column(now.plus(pause(failures.intValue() - limit))))
                    .setParameter(2, hashed(subject))
                    .executeUpdate();
        }
    }

    public void succeeded(String subject) {
        em.createNativeQuery("DELETE FROM sign_in_failure WHERE subject = ?")
                .setParameter(1, hashed(subject))
                .executeUpdate();
    }

    static Duration pause(int failuresOverLimit) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failuresOverLimit, 6));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private static Timestamp column(Instant instant) {
        return Timestamp.valueOf(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
    }

    private static String hashed(String subject) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(subject.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
