package cn.haitang.engagement.mail;

import cn.haitang.shared.database.Row;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of addresses. Called by the services of this package, which know whose it is. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class MailAddressRows {

    static final int TRIES = 5;

    /** First in the queue: somebody waits for it. */
    private static final Timestamp AT_ONCE = Timestamp.valueOf("2000-01-01 00:00:00");

    /**
     * What a letter needs. @param address confirmed; {@code asked} not yet; {@code code} sealed, null: none is open
     */
    record Recipient(
            @Nullable String address,
            boolean failing,
            @Nullable String asked,
            @Nullable String code,
            String leaveToken,
            String language) {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    public void ask(long person, MailAddress address, String sealedCode, int minutes) {
        Instant now = clock.instant();
        em.createNativeQuery("INSERT INTO mail_address (person_id, asked_address, code, code_until, leave_token)"
                        + " VALUES (?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE asked_address = VALUES(asked_address), code ="
                        + " VALUES(code), code_until = VALUES(code_until), wrong_codes = 0")
                .setParameter(1, person)
                .setParameter(2, address.value())
                .setParameter(3, sealedCode)
                .setParameter(4, stamp(now.plus(Duration.ofMinutes(minutes))))
                .setParameter(5, UUID.randomUUID().toString().replace("-", ""))
                .executeUpdate();
        em.createNativeQuery("UPDATE message SET status = 'DROPPED', answer = 'asked anew' WHERE person_id = ?"
                        + " AND notice_id IS NULL AND status = 'WAITING'")
                .setParameter(1, person)
                .executeUpdate();
        em.createNativeQuery("INSERT INTO message (person_id, channel, next_at, made_at) VALUES (?, 'MAIL', ?, ?)")
                .setParameter(1, person)
                .setParameter(2, AT_ONCE)
                .setParameter(3, stamp(now))
                .executeUpdate();
    }

    /** The sealed code that may still be typed. Locks the row, so that tries at the same moment are counted one by one. */
    public Optional<String> openCode(long person) {
        return Row.first(
                em.createNativeQuery("SELECT code, person_id FROM mail_address WHERE person_id = ? AND code_until > ?"
                                + " AND wrong_codes < ? FOR UPDATE")
                        .setParameter(1, person)
                        .setParameter(2, stamp(clock.instant()))
                        .setParameter(3, TRIES),
                row -> row.text(0));
    }

    public void confirmed(long person) {
        em.createNativeQuery("UPDATE mail_address SET address = asked_address, confirmed_at = ?, failing_since = NULL,"
                        + " asked_address = NULL, code = NULL, code_until = NULL, wrong_codes = 0 WHERE person_id = ?")
                .setParameter(1, stamp(clock.instant()))
                .setParameter(2, person)
                .executeUpdate();
    }

    /** How many tries are left. */
    public int wrong(long person) {
        em.createNativeQuery("UPDATE mail_address SET wrong_codes = wrong_codes + 1 WHERE person_id = ?")
                .setParameter(1, person)
                .executeUpdate();
        Number wrong = (Number) em.createNativeQuery("SELECT wrong_codes FROM mail_address WHERE person_id = ?")
                .setParameter(1, person)
                .getSingleResult();
        return Math.max(0, TRIES - wrong.intValue());
    }

    public void remove(long person) {
        em.createNativeQuery("UPDATE mail_address SET address = NULL, confirmed_at = NULL, failing_since = NULL,"
                        + " asked_address = NULL, code = NULL, code_until = NULL WHERE person_id = ?")
                .setParameter(1, person)
                .executeUpdate();
    }

    /** Its server refused the address for good. */
    public void failing(long person, String address) {
        em.createNativeQuery(
                        "UPDATE mail_address SET failing_since = COALESCE(failing_since, ?) WHERE person_id = ? AND"
                                + " address = ?")
                .setParameter(1, stamp(clock.instant()))
                .setParameter(2, person)
                .setParameter(3, address)
                .executeUpdate();
    }

    public Optional<Recipient> recipient(long person) {
        return Row.first(
                em.createNativeQuery("SELECT a.address, a.failing_since IS NOT NULL, a.asked_address,"
                                + " IF(a.code_until > ?, a.code, NULL) AS open_code, a.leave_token, p.locale"
                                + " FROM mail_address a JOIN person p ON p.id = a.person_id WHERE a.person_id = ?")
                        .setParameter(1, stamp(clock.instant()))
                        .setParameter(2, person),
                row -> new Recipient(
                        row.textOrNull(0),
                        row.flag(1),
                        row.textOrNull(2),
                        row.textOrNull(3),
                        row.text(4),
                        row.text(5)));
    }

    static Timestamp stamp(Instant at) {
        return Timestamp.valueOf(LocalDateTime.ofInstant(at, ZoneOffset.UTC));
    }
}
