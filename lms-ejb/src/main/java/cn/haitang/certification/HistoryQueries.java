package cn.haitang.certification;

import cn.haitang.organisation.CurrentPerson;
import cn.haitang.organisation.Roles;
import cn.haitang.shared.database.Row;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to a certificate since it was issued, for its holder and the desk; and what the holder was told. */
@Stateless
@RolesAllowed({Roles.TRAINEE, Roles.LECTURER, Roles.MENTOR, Roles.MANAGER, Roles.ADMINISTRATOR, Roles.AUDITOR})
public class HistoryQueries {

    private static final int MOST_TOLD = 5;

    /**
     * One decision that took effect.
     *
     * @param appealedAt when the holder appealed; null: not
     * @param granted the outcome of the appeal; null while it is open
     */
    public record Event(
            ChangeKind kind,
            String reason,
            @Nullable LocalDate until,
            Instant at,
            @Nullable Instant appealedAt,
            @Nullable Boolean granted,
            @Nullable String outcome) {

        public boolean open() {
            return appealedAt != null && granted == null;
        }
    }

    /** Something the holder has not read yet. @param publicId null, like the serial: it is about the recorded credential of this kind */
    public record Told(
            long id,
            String kind,
            @Nullable String publicId,
            @Nullable String serial,
            @Nullable CredentialKind credential,
            @Nullable String reason,
            Instant at) {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CertificationAccess access;

    @Inject
    private CurrentPerson current;

    @Inject
    private Clock clock;

    /** The newest first. */
    public List<Event> of(String publicId) {
        return Row.list(
                em.createNativeQuery(
                                "SELECT c.kind, c.reason, c.until_day, c.decided_at, a.made_at, a.granted, a.outcome FROM"
                                        + " certificate_change c JOIN certificate q ON q.id = c.certificate_id JOIN territory t ON t.id ="
                                        + " q.territory_id LEFT JOIN certificate_appeal a ON a.change_id = c.id WHERE q.public_id = ? AND"
                                        + " c.status = 'DONE' AND " + access.readable() + " ORDER BY c.id DESC")
                        .setParameter(1, publicId),
                row -> new Event(
                        ChangeKind.valueOf(row.text(0)),
                        row.text(1),
                        row.isNull(2) ? null : row.day(2),
                        row.instant(3),
                        row.instantOrNull(4),
                        row.isNull(5) ? null : row.flag(5),
                        row.textOrNull(6)));
    }

    /** Whether the reader holds it. */
    public boolean mine(String publicId) {
        return !em.createNativeQuery("SELECT 1 FROM certificate WHERE public_id = ? AND person_id = ?")
                .setParameter(1, publicId)
                .setParameter(2, current.id())
                .getResultList()
                .isEmpty();
    }

    /** What the own person was told and has not read, the newest first; five at most. A reminder is none when it was renewed. */
    public List<Told> unread() {
        return Row.list(
                em.createNativeQuery(
                                "SELECT n.id, n.kind, q.public_id, q.serial, x.kind AS credential, n.reason, n.made_at FROM certificate_notice n"
                                        + " LEFT JOIN certificate q ON q.id = n.certificate_id LEFT JOIN external_credential x ON"
                                        + " x.id = n.credential_id WHERE n.person_id = ? AND n.read_at IS NULL AND NOT "
                                        + NoticeQueries.MOOT
                                        + " ORDER BY n.id DESC LIMIT " + MOST_TOLD)
                        .setParameter(1, current.id()),
                row -> new Told(
                        row.id(0),
                        row.text(1),
                        row.textOrNull(2),
                        row.textOrNull(3),
                        row.isNull(4) ? null : CredentialKind.valueOf(row.text(4)),
                        row.textOrNull(5),
                        row.instant(6)));
    }

    /** The holder looked at the certificate: its notices are read. Of somebody else's nothing changes. */
    public void read(String publicId) {
        em.createNativeQuery(
                        "UPDATE certificate_notice n JOIN certificate q ON q.id = n.certificate_id SET n.read_at = ?"
                                + " WHERE q.public_id = ? AND n.person_id = ? AND n.read_at IS NULL")
                .setParameter(1, Timestamp.valueOf(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)))
                .setParameter(2, publicId)
                .setParameter(3, current.id())
                .executeUpdate();
    }

    /** The holder looked at the recorded credentials: what was told of them is read. */
    public void readCredentials() {
        em.createNativeQuery("UPDATE certificate_notice SET read_at = ? WHERE person_id = ? AND read_at IS NULL"
                        + " AND credential_id IS NOT NULL")
                .setParameter(1, Timestamp.valueOf(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)))
                .setParameter(2, current.id())
                .executeUpdate();
    }
}
