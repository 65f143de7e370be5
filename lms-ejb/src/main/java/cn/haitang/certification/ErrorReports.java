package cn.haitang.certification;

import cn.haitang.organisation.CurrentPerson;
import cn.haitang.organisation.Roles;
import cn.haitang.shared.DomainException;
import cn.haitang.shared.database.Row;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The holder says that something on a certificate is wrong; a manager whose scope covers it answers, once. */
@Stateless
@RolesAllowed(Roles.MANAGER)
public class ErrorReports {

    private static final int SHOWN = 100;

    private static final String SELECT =
            "SELECT r.id, q.public_id, q.serial, q.certificate_type_id, q.holder_name, r.words, r.made_at, r.answer, p.name,"
                    + " r.answered_at"
                    + " FROM certificate_error_report r JOIN certificate q ON q.id = r.certificate_id"
                    + " JOIN territory t ON t.id = q.territory_id LEFT JOIN person p ON p.id = r.answered_by WHERE ";

    /** A report. @param answer null while it is open; then so are {@code answerer} and {@code answeredAt} */
    public record Report(
            long id,
            String publicId,
            String serial,
            long typeId,
            String holder,
            String words,
            Instant madeAt,
            @Nullable String answer,
            @Nullable String answerer,
            @Nullable Instant answeredAt)
            implements Serializable {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CertificationAccess access;

    @Inject
    private CurrentPerson current;

    @Inject
    private Notices notices;

    @Inject
    private Clock clock;

    /** @throws DomainException not the own certificate, no words, or one is open already */
    @RolesAllowed({Roles.TRAINEE, Roles.LECTURER, Roles.MENTOR, Roles.MANAGER, Roles.ADMINISTRATOR, Roles.AUDITOR})
    public void report(String publicId, String words) {
        String said = Words.appeal(words);
        int kept = em.createNativeQuery("INSERT IGNORE INTO certificate_error_report (certificate_id, words, made_at)"
                        + " SELECT id, ?, ? FROM certificate WHERE public_id = ? AND person_id = ?")
                .setParameter(1, said)
                .setParameter(2, now())
                .setParameter(3, publicId)
                .setParameter(4, current.id())
                .executeUpdate();
        if (kept == 0) {
            throw new DomainException(CertificationError.REPORT_OPEN);
        }
    }

    /** The reports about one certificate that the reader may see, the newest first. */
    @RolesAllowed({Roles.TRAINEE, Roles.LECTURER, Roles.MENTOR, Roles.MANAGER, Roles.ADMINISTRATOR, Roles.AUDITOR})
    public List<Report> of(String publicId) {
        return Row.list(
                em.createNativeQuery(SELECT + "q.public_id = ? AND " + access.readable() + " ORDER BY r.id DESC")
                        .setParameter(1, publicId),
                ErrorReports::read);
    }

    /** Open ones first, then what was answered last. */
    @RolesAllowed({Roles.MANAGER, Roles.AUDITOR})
    public List<Report> all() {
        return Row.list(
                em.createNativeQuery(SELECT
                                + access.deskScope().covers("t.path", "q.industry_id")
                                + " ORDER BY r.answered_at IS NOT NULL, r.answered_at DESC, r.made_at")
                        .setMaxResults(SHOWN),
                ErrorReports::read);
    }

    /** The holder reads the answer. @throws DomainException outside the scope, answered already, or no words */
    public void answer(long report, String words) {
        String said = Words.reason(words);
        List<long[]> open = Row.list(
                em.createNativeQuery("SELECT q.id, q.person_id FROM certificate_error_report r JOIN certificate q"
                                + " ON q.id = r.certificate_id JOIN territory t ON t.id = q.territory_id WHERE r.id = ? AND "
                                + current.scope(Roles.MANAGER).covers("t.path", "q.industry_id"))
                        .setParameter(1, report),
                row -> new long[] {row.id(0), row.id(1)});
        if (open.isEmpty()) {
            throw new DomainException(CertificationError.NOTHING_TO_DECIDE);
        }
        int kept = em.createNativeQuery(
                        "UPDATE certificate_error_report SET answer = ?, answered_by = ?, answered_at = ?"
                                + " WHERE id = ? AND answer IS NULL")
                .setParameter(1, said)
                .setParameter(2, current.id())
                .setParameter(3, now())
                .setParameter(4, report)
                .executeUpdate();
        if (kept == 0) {
            throw new DomainException(CertificationError.ALREADY_DECIDED);
        }
        notices.tell(open.get(0)[1], open.get(0)[0], Notices.Kind.REPORT_ANSWERED, said);
    }

    private static Report read(Row row) {
        return new Report(
                row.id(0),
                row.text(1),
                row.text(2),
                row.id(3),
                row.text(4),
                row.text(5),
                row.instant(6),
                row.textOrNull(7),
                row.textOrNull(8),
                row.instantOrNull(9));
    }

    private Timestamp now() {
        return Timestamp.valueOf(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
}
