package cn.haitang.certification;

import cn.haitang.organisation.CurrentPerson;
import cn.haitang.organisation.Roles;
import cn.haitang.shared.DomainException;
import cn.haitang.shared.Page;
import cn.haitang.shared.blobs.BlobStore;
import cn.haitang.shared.database.Row;
import cn.haitang.shared.vault.Vault;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Recorded credentials: the own ones, and those inside the scope of staff. Numbers are masked. */
@Stateless
@RolesAllowed({Roles.MANAGER, Roles.AUDITOR})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CredentialQueries {

    private static final String FROM =
            " FROM external_credential x JOIN person p ON p.id = x.person_id LEFT JOIN person cp ON"
                    + " cp.id = x.checked_by LEFT JOIN membership m ON m.person_id = x.person_id AND m.valid_to IS NULL"
                    + " LEFT JOIN territory t ON t.id = m.territory_id WHERE ";

    private static final String COLUMNS = "SELECT x.id, p.name, x.kind, x.number, x.issued_by,"
            + " CAST(x.expires_on AS CHAR), x.scan IS NOT NULL, x.status, x.submitted_at, cp.name checker, x.checked_at, x.reason,"
            + " x.person_id";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentPerson current;

    @Inject
    private CertificationAccess access;

    @Inject
    private BlobStore blobs;

    @Inject
    private Vault vault;

    /** All own ones, the newest first. */
    @RolesAllowed(Roles.TRAINEE)
    public List<CredentialView> mine() {
        return read(em.createNativeQuery(COLUMNS + FROM + "x.person_id = ? ORDER BY x.id DESC")
                .setParameter(1, current.id()));
    }

    /** @param waiting only those that nobody has checked yet; else all, the newest first */
    public Page<CredentialView> page(boolean waiting, int first, int size) {
        String condition = FROM
                + (waiting ? "x.status = 'SUBMITTED' AND " : "")
                + access.deskScope().covers("t.path", "m.industry_id");
        long total =
                ((Number) em.createNativeQuery("SELECT COUNT(*)" + condition).getSingleResult()).longValue();
        return new Page<>(
                read(em.createNativeQuery(COLUMNS + condition + " ORDER BY x.id DESC LIMIT " + first + ", " + size)),
                total);
    }

    /** The picture of one: for the holder, and for staff whose scope covers the holder. */
    @RolesAllowed({Roles.TRAINEE, Roles.MANAGER, Roles.AUDITOR})
    public Path scan(long id) {
        return Row.first(
                        em.createNativeQuery("SELECT x.scan, x.id" + FROM
                                        + "x.scan IS NOT NULL AND x.id = ? AND (x.person_id = " + current.id() + " OR "
                                        + access.deskScope().covers("t.path", "m.industry_id") + ")")
                                .setParameter(1, id),
                        row -> blobs.path(row.text(0)))
                .orElseThrow(() -> new DomainException(CredentialError.NOT_FOUND));
    }

    private List<CredentialView> read(Query query) {
        LocalDate today = current.today();
        return Row.list(query, row -> {
            LocalDate end = row.isNull(5) ? null : LocalDate.parse(row.text(5));
            String status = row.text(7);
            return new CredentialView(
                    row.id(0),
                    row.text(1),
                    CredentialKind.valueOf(row.text(2)),
                    masked(row.text(3), row.id(12)),
                    row.text(4),
                    end,
                    status.equals("ACCEPTED") && (end == null || !end.isBefore(today)),
                    row.flag(6),
                    status,
                    row.instant(8),
                    row.textOrNull(9),
                    row.instantOrNull(10),
                    row.textOrNull(11));
        });
    }

    /** Its last four characters; none when its key is away, for the rest of the row is good without. */
    private String masked(String sealed, long holder) {
        try {
            String number = vault.openOrPlain(sealed, CredentialNumber.purpose(holder));
            return "••••" + number.substring(Math.max(0, number.length() - 4));
        } catch (DomainException noKey) {
            return "••••";
        }
    }
}
