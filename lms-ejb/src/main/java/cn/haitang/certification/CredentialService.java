package cn.haitang.certification;

import cn.haitang.organisation.CurrentPerson;
import cn.haitang.organisation.Roles;
import cn.haitang.shared.DomainException;
import cn.haitang.shared.database.Row;
import cn.haitang.shared.vault.Vault;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Trainees hand in credentials that others issued; managers look at them. */
@Stateless
@RolesAllowed(Roles.MANAGER)
public class CredentialService {

    private static final int LONGEST = 300;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ScanStore scans;

    @Inject
    private Vault vault;

    @Inject
    private Notices notices;

    @Inject
    private CurrentPerson current;

    @Inject
    private CertificationAccess access;

    /**
     * What the holder says of it.
     *
     * @param expiresOn the last good day; null: does not expire
     * @param scan a photo or a document, PNG, JPEG or PDF up to 8 MB; pictures are drawn anew without metadata
     */
    public record Submission(
            CredentialKind kind,
            String number,
            String issuedBy,
            @Nullable LocalDate expiresOn,
            byte[] scan) {}

    /** Hands in an own one; it counts once a manager has checked it. @throws DomainException see {@link CredentialError} */
    @RolesAllowed(Roles.TRAINEE)
    public void submit(Submission submission) {
        String number = submission.number().strip();
        String authority = submission.issuedBy().strip();
        if (!number.matches("[A-Za-z0-9-]{4,40}")) {
            throw new DomainException(CredentialError.NUMBER);
        }
        if (authority.length() < 2 || authority.length() > 120) {
            throw new DomainException(CredentialError.AUTHORITY, 2, 120);
        }
        LocalDate end = submission.expiresOn();
        if (end != null && end.isBefore(current.today())) {
            throw new DomainException(CredentialError.EXPIRED);
        }
        int made = em.createNativeQuery(
                        "INSERT IGNORE INTO external_credential (person_id, kind, number, issued_by, expires_on,"
                                + " scan, status, submitted_by, submitted_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, 'SUBMITTED', ?1, UTC_TIMESTAMP(3))")
                .setParameter(1, current.id())
                .setParameter(2, submission.kind().name())
                .setParameter(3, vault.seal(number, CredentialNumber.purpose(current.id())))
                .setParameter(4, authority)
                .setParameter(5, end == null ? null : Date.valueOf(end))
                .setParameter(6, scans.take(submission.scan()))
                .executeUpdate();
        if (made == 0) {
            throw new DomainException(CredentialError.WAITING);
        }
    }

    /** It is what it says and good today; an older one of the same kind is replaced. */
    public void accept(long id) {
        access.mustManageCredential(id);
        em.createNativeQuery(
                        "UPDATE external_credential o JOIN external_credential n ON n.person_id = o.person_id"
                                + " AND n.kind = o.kind SET o.status = 'REPLACED' WHERE n.id = ? AND n.status = 'SUBMITTED' AND o.status = 'ACCEPTED'")
                .setParameter(1, id)
                .executeUpdate();
        check(id, "ACCEPTED", null);
    }

    /** @param reason 2–300 characters; the holder reads it */
    public void reject(long id, String reason) {
        access.mustManageCredential(id);
        String given = reason.strip();
        if (given.length() < 2 || given.length() > LONGEST) {
            throw new DomainException(CredentialError.REASON, LONGEST);
        }
        check(id, "REJECTED", given);
    }

    private void check(long id, String status, @Nullable String reason) {
        int changed = em.createNativeQuery("UPDATE external_credential SET status = ?1, checked_by = ?2,"
                        + " checked_at = UTC_TIMESTAMP(3), reason = ?3 WHERE id = ?4 AND status = 'SUBMITTED'")
                .setParameter(1, status)
                .setParameter(2, current.id())
                .setParameter(3, reason)
                .setParameter(4, id)
                .executeUpdate();
        if (changed == 0) {
            throw new DomainException(CredentialError.CHECKED);
        }
        Notices.Kind kind = reason == null ? Notices.Kind.CREDENTIAL_ACCEPTED : Notices.Kind.CREDENTIAL_REJECTED;
        Row.list(
                        em.createNativeQuery("SELECT person_id, id FROM external_credential WHERE id = ?")
                                .setParameter(1, id),
                        row -> row.id(0))
                .forEach(holder -> notices.tellOfCredential(holder, id, kind, reason));
    }
}
