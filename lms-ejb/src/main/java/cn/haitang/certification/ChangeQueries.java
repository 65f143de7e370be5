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
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What waits for a second person, and appeals; cut by the scope of the manager or auditor in SQL. */
@Stateless
@RolesAllowed({Roles.MANAGER, Roles.AUDITOR})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ChangeQueries {

    private static final int MOST_SHOWN = 200;

    private static final String CERTIFICATE = " JOIN certificate q ON q.id = c.certificate_id JOIN territory t ON"
            + " t.id = q.territory_id JOIN person b ON b.id = c.proposed_by ";

    /**
     * A proposal that waits.
     *
     * @param mine proposed by the reader, who therefore can't decide
     * @param holderName of a replacement: the name on the new one; null: as it was
     */
    public record Waiting(
            long id,
            ChangeKind kind,
            String publicId,
            String serial,
            String holder,
            Bilingual title,
            String reason,
            @Nullable String evidence,
            @Nullable String fileName,
            @Nullable LocalDate until,
            @Nullable String holderName,
            String proposer,
            Instant proposedAt,
            boolean mine)
            implements Serializable {}

    /** An appeal that nobody decided yet. @param mine the reader took part in the decision, or is the holder */
    public record Appeal(
            long id,
            ChangeKind kind,
            String publicId,
            String serial,
            String holder,
            Bilingual title,
            String reason,
            String decider,
            String words,
            @Nullable String fileName,
            Instant madeAt,
            boolean mine)
            implements Serializable {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CertificationAccess access;

    @Inject
    private CurrentPerson current;

    /** The oldest first. */
    public List<Waiting> waiting() {
        return Row.list(
                em.createNativeQuery(
                        "SELECT c.id, c.kind, q.public_id, q.serial, q.holder_name, q.title_zh, q.title_en,"
                                + " c.reason, c.evidence, c.file_name, c.until_day, c.holder_name, b.name, c.proposed_at,"
                                + " c.proposed_by = " + current.id() + " FROM certificate_change c" + CERTIFICATE
                                + "WHERE c.status = 'WAITING' AND " + inScope() + " ORDER BY c.id LIMIT " + MOST_SHOWN),
                row -> new Waiting(
                        row.id(0),
                        ChangeKind.valueOf(row.text(1)),
                        row.text(2),
                        row.text(3),
                        row.text(4),
                        row.bilingual(5),
                        row.text(7),
                        row.textOrNull(8),
                        row.textOrNull(9),
                        row.isNull(10) ? null : row.day(10),
                        row.textOrNull(11),
                        row.text(12),
                        row.instant(13),
                        row.flag(14)));
    }

    /** The oldest first. */
    public List<Appeal> appeals() {
        return Row.list(
                em.createNativeQuery(
                        "SELECT a.id, c.kind, q.public_id, q.serial, q.holder_name, q.title_zh, q.title_en,"
                                + " c.reason, d.name, a.words, a.file_name, a.made_at, " + current.id()
                                + " IN (c.proposed_by, c.decided_by, a.person_id) FROM certificate_appeal a JOIN certificate_change c"
                                + " ON c.id = a.change_id JOIN person d ON d.id = c.decided_by" + CERTIFICATE
                                + "WHERE a.granted IS NULL AND " + inScope() + " ORDER BY a.id LIMIT " + MOST_SHOWN),
                row -> new Appeal(
                        row.id(0),
                        ChangeKind.valueOf(row.text(1)),
                        row.text(2),
                        row.text(3),
                        row.text(4),
                        row.bilingual(5),
                        row.text(7),
                        row.text(8),
                        row.text(9),
                        row.textOrNull(10),
                        row.instant(11),
                        row.flag(12)));
    }

    private String inScope() {
        return access.deskScope().covers("t.path", "q.industry_id");
    }
}
