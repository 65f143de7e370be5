package cn.haitang.certification.webhook;

import cn.haitang.organisation.Roles;
import cn.haitang.shared.database.Row;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is told, and what became of the messages. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class WebhookQueries {

    private static final int SHOWN = 50;

    /** A webhook in use. @param waiting messages that are still to be sent; {@code failed}: that were given up */
    public record Hook(long id, String url, List<String> events, Instant createdAt, int waiting, int failed)
            implements Serializable {}

    /** A message. @param answer HTTP status or fault of the last attempt; null before the first */
    public record Delivery(
            long id,
            String url,
            String event,
            @Nullable String serial,
            String status,
            int attempts,
            @Nullable String answer,
            Instant madeAt)
            implements Serializable {}

    @PersistenceContext
    private EntityManager em;

    public List<Hook> hooks() {
        return Row.list(
                em.createNativeQuery("SELECT h.id, h.url, h.events, h.created_at,"
                        + " (SELECT COUNT(*) FROM webhook_delivery d WHERE d.webhook_id = h.id AND d.status = 'WAITING'),"
                        + " (SELECT COUNT(*) FROM webhook_delivery d WHERE d.webhook_id = h.id AND d.status = 'FAILED')"
                        + " FROM webhook h WHERE h.ended_at IS NULL ORDER BY h.id"),
                row -> new Hook(
                        row.id(0),
                        row.text(1),
                        List.of(row.text(2).split(",")),
                        row.instant(3),
                        row.count(4),
                        row.count(5)));
    }

    /** The newest fifty. */
    public List<Delivery> deliveries() {
        return Row.list(
                em.createNativeQuery("SELECT d.id, h.url, d.event, d.serial, d.status, d.attempts, d.answer, d.made_at"
                                + " FROM webhook_delivery d JOIN webhook h ON h.id = d.webhook_id ORDER BY d.id DESC")
                        .setMaxResults(SHOWN),
                row -> new Delivery(
                        row.id(0),
                        row.text(1),
                        row.text(2),
                        row.textOrNull(3),
                        row.text(4),
                        row.count(5),
                        row.textOrNull(6),
                        row.instant(7)));
    }
}
