package cn.haitang.certification;

import cn.haitang.organisation.Roles;
import cn.haitang.shared.DomainException;
import cn.haitang.shared.blobs.BlobStore;
import cn.haitang.shared.database.Row;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.file.Path;

/** Files that were given as evidence, for managers and auditors whose scope covers the certificate. */
@Stateless
@RolesAllowed({Roles.MANAGER, Roles.AUDITOR})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class GivenEvidenceQueries {

    /** @param type of the bytes, as they were looked at when the file came in */
    public record Found(String name, String type, Path bytes) {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CertificationAccess access;

    @Inject
    private BlobStore blobs;

    /** @throws DomainException there is none, or it lies outside the scope */
    public Found ofChange(long id) {
        return find("certificate_change x ON x.certificate_id = q.id", id);
    }

    /** @throws DomainException there is none, or it lies outside the scope */
    public Found ofAppeal(long id) {
        return find(
                "certificate_change c ON c.certificate_id = q.id JOIN certificate_appeal x ON x.change_id = c.id", id);
    }

    private Found find(String joined, long id) {
        String sql = "SELECT x.file_name, x.file_type, x.file_sha256 FROM certificate q JOIN territory t ON"
                + " t.id = q.territory_id JOIN " + joined + " WHERE x.id = ? AND x.file_sha256 IS NOT NULL AND "
                + access.deskScope().covers("t.path", "q.industry_id");
        return Row.first(
                        em.createNativeQuery(sql).setParameter(1, id),
                        row -> new Found(row.text(0), row.text(1), blobs.path(row.text(2))))
                .orElseThrow(() -> new DomainException(CertificationError.NOTHING_TO_DECIDE));
    }
}
