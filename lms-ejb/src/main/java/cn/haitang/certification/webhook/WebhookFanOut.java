package cn.haitang.certification.webhook;

import cn.haitang.certification.IssuerIdentity;
import cn.haitang.organisation.PersonName;
import cn.haitang.shared.database.Row;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes a delivery of each fact that a receiver asked for. Facts are found by their time, with a look back over what a slow
 * transaction may have committed late; the unique key lets nobody be told twice. Called by the sender alone.
 */
@Stateless
@PermitAll
public class WebhookFanOut {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LOOK_BACK = Duration.ofMinutes(10);
    private static final int MOST_AT_ONCE = 500;

    private static final String FACTS = """
            SELECT f.fact, f.event, f.at, c.public_id, c.serial, c.holder_name, c.title_zh, c.title_en, c.issued_on, c.valid_until
             FROM (SELECT id, CONCAT('issue-', id) fact, IF(renews_id IS NOT NULL, 'certificate.renewed', 'certificate.issued') event,
               issued_at at FROM certificate WHERE issued_at >= ?
              UNION ALL SELECT certificate_id, CONCAT('change-', id), CONCAT('certificate.', CASE kind WHEN 'SUSPEND' THEN 'suspended'
               WHEN 'LIFT' THEN 'reinstated' WHEN 'REVOKE' THEN 'revoked' WHEN 'VOID' THEN 'voided' ELSE 'replaced' END), decided_at
               FROM certificate_change WHERE status = 'DONE' AND decided_at >= ?) f
             JOIN certificate c ON c.id = f.id
             WHERE FIND_IN_SET(f.event, ?) > 0 AND f.at >= ?
              AND NOT EXISTS (SELECT 1 FROM webhook_delivery d WHERE d.webhook_id = ? AND d.fact = f.fact)
             ORDER BY f.at LIMIT\s""" + MOST_AT_ONCE;

    /** A webhook in use. */
    public record Receiver(long id, String events, Instant seenUntil, Instant createdAt) {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    private IssuerIdentity issuer;

    @Inject
    private Clock clock;

    public List<Receiver> receivers() {
        return Row.list(
                em.createNativeQuery("SELECT id, events, seen_until, created_at FROM webhook WHERE ended_at IS NULL"),
                row -> new Receiver(row.id(0), row.text(1), row.instant(2), row.instant(3)));
    }

    /** How many deliveries were made; the next look may find more when it is {@value #MOST_AT_ONCE}. */
    public int take(Receiver receiver) {
        Instant from = receiver.seenUntil().minus(LOOK_BACK);
        List<Row> found = Row.list(
                em.createNativeQuery(FACTS)
                        .setParameter(1, stamp(from))
                        .setParameter(2, stamp(from))
                        .setParameter(3, receiver.events())
                        .setParameter(4, stamp(receiver.createdAt()))
                        .setParameter(5, receiver.id()),
                row -> row);
        found.forEach(row -> insert(receiver.id(), row));
        Instant seen = found.size() < MOST_AT_ONCE
                ? clock.instant()
                : found.get(found.size() - 1).instant(2);
        em.createNativeQuery("UPDATE webhook SET seen_until = GREATEST(seen_until, ?) WHERE id = ?")
                .setParameter(1, stamp(seen))
                .setParameter(2, receiver.id())
                .executeUpdate();
        return found.size();
    }

    private void insert(long webhook, Row row) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", row.text(3));
        data.put("serial", row.text(4));
        data.put("holder", PersonName.masked(row.text(5)));
        data.put("titleZh", row.text(6));
        data.put("titleEn", row.text(7));
        data.put("issuedOn", row.text(8));
        data.put("validUntil", Optional.ofNullable(row.textOrNull(9)).orElse(""));
        data.put("check", issuer.address() + "/api/certificates/" + row.text(3));
        String body = body(row.text(1), row.instant(2), data);
        em.createNativeQuery(
                        "INSERT IGNORE INTO webhook_delivery (webhook_id, event, fact, serial, body, next_at, made_at)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .setParameter(1, webhook)
                .setParameter(2, row.text(1))
                .setParameter(3, row.text(0))
                .setParameter(4, row.text(4))
                .setParameter(5, body)
                .setParameter(6, stamp(clock.instant()))
                .setParameter(7, stamp(clock.instant()))
                .executeUpdate();
    }

    /** As Standard Webhooks lays it out: type, timestamp, data. */
    static String body(String type, Instant at, Map<String, Object> data) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("type", type);
        message.put("timestamp", at.toString());
        message.put("data", data);
        try {
            return JSON.writeValueAsString(message);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Timestamp stamp(Instant at) {
        return Timestamp.valueOf(LocalDateTime.ofInstant(at, ZoneOffset.UTC));
    }
}
