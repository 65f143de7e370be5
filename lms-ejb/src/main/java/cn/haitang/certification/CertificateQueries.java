package cn.haitang.certification;

import cn.haitang.organisation.CurrentPerson;
import cn.haitang.organisation.Roles;
import cn.haitang.shared.DomainException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/** The own certificates, and single ones for whom may see them. */
@Stateless
@RolesAllowed({Roles.TRAINEE, Roles.LECTURER, Roles.MENTOR, Roles.MANAGER, Roles.ADMINISTRATOR, Roles.AUDITOR})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CertificateQueries {

    @Inject
    private CertificateReader reader;

    @Inject
    private CertificationAccess access;

    @Inject
    private CurrentPerson current;

    @Inject
    private DocumentRegister register;

    @Inject
    private CheckCode codes;

    /** All own certificates, revoked and expired ones too, the newest first. */
    public List<CertificateView> mine() {
        return reader.read("q.person_id = ? ORDER BY q.issued_at DESC", current.id());
    }

    /** @throws DomainException not found, also for a certificate that the reader may not see */
    public CertificateView view(String publicId) {
        return reader.read("q.public_id = ? AND " + access.readable(), publicId).stream()
                .findFirst()
                .orElseThrow(() -> new DomainException(CertificationError.NOT_FOUND));
    }

    /** Bytes of its PDF; 0: it is made when it is first asked for. */
    public long size(String publicId) {
        return register.sizeOf(view(publicId).publicId()).orElse(0L);
    }

    /** What its QR code says: the address of the public check, and the signed word for checks without a network. */
    public String code(String publicId) {
        CertificateView view = view(publicId);
        return codes.of(view, register.numberOf(publicId).orElseThrow());
    }
}
