package cn.haitang.certification;

import cn.haitang.organisation.Roles;
import cn.haitang.shared.DomainException;
import cn.haitang.shared.blobs.BlobStore;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.file.Path;

/** Hands out the signed files of certificates to the holder and to desks whose scope covers them. */
@Stateless
@RolesAllowed({Roles.TRAINEE, Roles.LECTURER, Roles.MENTOR, Roles.MANAGER, Roles.ADMINISTRATOR, Roles.AUDITOR})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DocumentService {

    /**
     * @param name for whoever saves it: title and number
     * @param pdf PDF/A-3b with a PAdES signature; for reading only
     * @param credential Open Badges 3.0, compact JWS
     */
    public record Files(String name, Path pdf, String credential) {}

    @Inject
    private CertificateQueries certificates;

    @Inject
    private DocumentSealer sealer;

    @Inject
    private BlobStore blobs;

    /** @throws DomainException not found (or not for this reader), or it can't be signed now */
    public Files files(String publicId) {
        CertificateView view = certificates.view(publicId);
        SealedFiles files = sealer.seal(publicId);
        return new Files(view.title().zh() + " " + view.serial(), blobs.path(files.sha256()), files.credential());
    }
}
