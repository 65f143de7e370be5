package cn.haitang.certification;

import cn.haitang.shared.DomainException;
import cn.haitang.shared.database.Row;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The people of a batch, one row each. Whoever works on it claims a few at a time; a claim that isn't renewed lapses, so
 * what a killed node had in hand is taken up by another. Called by the job that issues and by the issue alone.
 */
@Stateless
@PermitAll
public class BatchItems {

    static final Duration CLAIM = Duration.ofSeconds(30);

    private static final ObjectMapper JSON = new ObjectMapper();

    /** @param publicId null: the number is still to be given; else only the files are missing */
    public record Item(long enrolmentId, @Nullable String publicId) {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    /** The next ones, for this worker alone while the claim lasts; empty when none is free or the batch doesn't run. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<Item> claim(long batch, String worker, int most) {
        List<Item> items = Row.list(
                em.createNativeQuery("SELECT i.enrolment_id, (SELECT q.public_id FROM certificate q WHERE q.id ="
                                + " i.certificate_id) FROM issue_item i WHERE i.batch_id = ? AND i.status IN ('WAITING', 'ISSUED')"
                                + " AND (i.claimed_until IS NULL OR i.claimed_until < ?) AND EXISTS (SELECT 1 FROM issue_batch b"
                                + " WHERE b.id = i.batch_id AND b.status = 'RUNNING') ORDER BY i.enrolment_id LIMIT "
                                + most
                                + " FOR UPDATE SKIP LOCKED")
                        .setParameter(1, batch)
                        .setParameter(2, in(Duration.ZERO)),
                row -> new Item(row.id(0), row.textOrNull(1)));
        if (!items.isEmpty()) {
            em.createNativeQuery("UPDATE issue_item SET claimed_by = ?, claimed_until = ? WHERE batch_id = ? AND"
                            + " enrolment_id IN (" + ids(items) + ")")
                    .setParameter(1, worker)
                    .setParameter(2, in(CLAIM))
                    .setParameter(3, batch)
                    .executeUpdate();
        }
        return items;
    }

    /** Before each one: false when the batch was paused, or the claim lapsed and may have gone to somebody else. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public boolean goOn(long batch, long enrolment, String worker) {
        return !em.createNativeQuery(
                        "SELECT 1 FROM issue_item i JOIN issue_batch b ON b.id = i.batch_id AND b.status ="
                                + " 'RUNNING' WHERE i.batch_id = ? AND i.enrolment_id = ? AND i.claimed_by = ? AND i.claimed_until > ?")
                .setParameter(1, batch)
                .setParameter(2, enrolment)
                .setParameter(3, worker)
                .setParameter(4, in(Duration.ZERO))
                .getResultList()
                .isEmpty();
    }

    /** In the transaction that issues. @throws IllegalStateException somebody else issued it: all is rolled back */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void issued(long batch, long enrolment, long certificateId) {
        int changed = em.createNativeQuery(
                        "UPDATE issue_item SET status = 'ISSUED', certificate_id = ? WHERE batch_id = ?"
                                + " AND enrolment_id = ? AND status = 'WAITING'")
                .setParameter(1, certificateId)
                .setParameter(2, batch)
                .setParameter(3, enrolment)
                .executeUpdate();
        if (changed != 1) {
            throw new IllegalStateException("item " + batch + "/" + enrolment + " is not waiting");
        }
    }

    /** Their files are there. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void done(long batch, List<Item> items) {
        if (!items.isEmpty()) {
            em.createNativeQuery("UPDATE issue_item SET status = 'DONE' WHERE batch_id = ? AND status = 'ISSUED' AND"
                            + " enrolment_id IN (" + ids(items) + ")")
                    .setParameter(1, batch)
                    .executeUpdate();
        }
    }

    /** What was refused, for the sentence beside the name. A number that was given stays given. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void failed(long batch, long enrolment, DomainException refused) {
        em.createNativeQuery(
                        "UPDATE issue_item SET status = 'FAILED', error_code = ?, error_parts = ? WHERE batch_id = ?"
                                + " AND enrolment_id = ? AND status IN ('WAITING', 'ISSUED')")
                .setParameter(1, refused.code().key())
                .setParameter(2, json(refused.arguments()))
                .setParameter(3, batch)
                .setParameter(4, enrolment)
                .executeUpdate();
    }

    /** Gives back what this worker has not begun. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void release(long batch, String worker) {
        em.createNativeQuery("UPDATE issue_item SET claimed_by = NULL, claimed_until = NULL WHERE batch_id = ? AND"
                        + " claimed_by = ? AND status IN ('WAITING', 'ISSUED')")
                .setParameter(1, batch)
                .setParameter(2, worker)
                .executeUpdate();
    }

    static List<Object> parts(@Nullable String json) {
        try {
            return json == null ? List.of() : List.of(JSON.readValue(json, Object[].class));
        } catch (JsonProcessingException cut) {
            return List.of();
        }
    }

    private static String json(List<Object> parts) {
        try {
            return JSON.writeValueAsString(parts.stream().map(String::valueOf).toList());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String ids(List<Item> items) {
        return items.stream().map(item -> String.valueOf(item.enrolmentId())).collect(Collectors.joining(", "));
    }

    private Timestamp in(Duration later) {
        return Timestamp.valueOf(LocalDateTime.ofInstant(clock.instant().plus(later), ZoneOffset.UTC));
    }
}
