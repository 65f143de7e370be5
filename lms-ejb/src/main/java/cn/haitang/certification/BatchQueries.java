package cn.haitang.certification;

import cn.haitang.organisation.CurrentPerson;
import cn.haitang.organisation.Roles;
import cn.haitang.shared.Bilingual;
import cn.haitang.shared.database.Row;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far batches are, what failed and why; for managers and auditors whose scope covers everybody in them. */
@Stateless
@RolesAllowed({Roles.MANAGER, Roles.AUDITOR})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class BatchQueries {

    private static final int FAILURES_SHOWN = 50;
    private static final int ISSUED_SHOWN = 5;
    private static final int PEOPLE_SHOWN = 20;

    private static final String SELECT =
            "SELECT b.id, b.status, b.total, t.title_zh, t.title_en, p.name, b.asked_at, b.asked_by"
                    + " = %d, b.refusal, b.error_code, (SELECT COUNT(*) FROM issue_item i WHERE i.batch_id = b.id AND i.status = 'DONE'),"
                    + " (SELECT COUNT(*) FROM issue_item i WHERE i.batch_id = b.id AND i.status = 'FAILED') FROM issue_batch b JOIN"
                    + " certificate_type t ON t.id = b.certificate_type_id JOIN person p ON p.id = b.asked_by WHERE ";

    private static final String PEOPLE = " FROM issue_batch b JOIN issue_item i ON i.batch_id = b.id"
            + " JOIN certificate_type bt ON bt.id = b.certificate_type_id"
            + " LEFT JOIN enrolment e ON bt.camp_id IS NOT NULL AND e.id = i.enrolment_id"
            + " LEFT JOIN nomination n ON bt.camp_id IS NULL AND n.id = i.enrolment_id"
            + " JOIN person p ON p.id = COALESCE(e.person_id, n.person_id) WHERE b.id = ? AND ";

    /**
     * A batch.
     *
     * @param status PROPOSED, RUNNING, PAUSED, DONE or REFUSED
     * @param mine asked for by the reader
     * @param refusal why a second person refused; null otherwise
     * @param errorCode why it paused by itself; null otherwise
     * @param done with their files; {@code failed} of total were not issued, or their files not made
     */
    public record Batch(
            long id,
            String status,
            int total,
            Bilingual title,
            String asker,
            Instant askedAt,
            boolean mine,
            @Nullable String refusal,
            @Nullable String errorCode,
            int done,
            int failed)
            implements Serializable {

        /** Per cent of the whole. */
        public int share(int part) {
            return total == 0 ? 0 : (int) Math.floor(100.0 * part / total);
        }
    }

    /** Somebody who got none, or no files. @param parts values of the sentence {@code error.<code>} */
    public record Failure(String name, String code, List<Object> parts) {}

    /** Somebody who got one. */
    public record Made(String name, String serial, String publicId) {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CertificationAccess access;

    @Inject
    private CurrentPerson current;

    /** The newest one of this type. */
    public Optional<Batch> latest(long typeId) {
        return read("b.certificate_type_id = " + typeId + " AND " + access.batchReadable()
                        + " ORDER BY b.id DESC LIMIT 1")
                .stream()
                .findFirst();
    }

    /** What waits for a second person, the oldest first. */
    public List<Batch> proposed() {
        return read("b.status = 'PROPOSED' AND " + access.batchReadable() + " ORDER BY b.id");
    }

    /** The first fifty. */
    public List<Failure> failures(long batch) {
        return Row.list(
                em.createNativeQuery("SELECT p.name, i.error_code, i.error_parts" + PEOPLE + access.batchReadable()
                                + " AND i.status = 'FAILED' ORDER BY i.enrolment_id LIMIT " + FAILURES_SHOWN)
                        .setParameter(1, batch),
                row -> new Failure(row.text(0), row.text(1), BatchItems.parts(row.textOrNull(2))));
    }

    /** Whom it is for: the first names, for who decides about it. */
    public List<String> people(long batch) {
        return Row.list(
                em.createNativeQuery("SELECT p.name" + PEOPLE + access.batchReadable()
                                + " ORDER BY i.enrolment_id LIMIT " + PEOPLE_SHOWN)
                        .setParameter(1, batch),
                row -> row.text(0));
    }

    /** The last five. */
    public List<Made> made(long batch) {
        return Row.list(
                em.createNativeQuery(
                        "SELECT q.holder_name, q.serial, q.public_id FROM issue_batch b JOIN issue_item i ON"
                                + " i.batch_id = b.id AND i.status = 'DONE' JOIN certificate q ON q.id = i.certificate_id WHERE b.id = "
                                + batch + " AND " + access.batchReadable() + " ORDER BY q.id DESC LIMIT "
                                + ISSUED_SHOWN),
                row -> new Made(row.text(0), row.text(1), row.text(2)));
    }

    private List<Batch> read(String condition) {
        return Row.list(
                em.createNativeQuery(SELECT.formatted(current.id()) + condition),
                row -> new Batch(
                        row.id(0),
                        row.text(1),
                        row.count(2),
                        row.bilingual(3),
                        row.text(5),
                        row.instant(6),
                        row.flag(7),
                        row.textOrNull(8),
                        row.textOrNull(9),
                        row.count(10),
                        row.count(11)));
    }
}
