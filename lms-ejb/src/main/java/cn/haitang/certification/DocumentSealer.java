package cn.haitang.certification;

import cn.haitang.shared.DomainException;
import cn.haitang.shared.blobs.Blob;
import cn.haitang.shared.blobs.BlobStore;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.Optional;

/**
 * Seals certificates: makes their files once and keeps them as they were signed. May be asked again at any time and from
 * any node; the first files that were kept stay. Called after the issue by the job, and by whoever hands files out.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DocumentSealer {

    @Inject
    private DocumentRegister register;

    @Inject
    private CertificateReader reader;

    @Inject
    private DocumentMaker maker;

    @Inject
    private TemplateReader templates;

    @Inject
    private BlobStore blobs;

    /** @throws DomainException no such certificate, or it can't be signed now (then nothing was kept) */
    public SealedFiles seal(String publicId) {
        long number = register.numberOf(publicId).orElseThrow(() -> new DomainException(CertificationError.NOT_FOUND));
        Optional<SealedFiles> kept = register.find(number);
        if (kept.isPresent()) {
            return kept.get();
        }
        CertificateView view = reader.byPublicId(publicId).orElseThrow();
        DocumentMaker.Made made = maker.make(view, templates.look(templates.ofCertificate(number)), number);
        Blob blob = blobs.store(new ByteArrayInputStream(made.pdf().bytes()));
        SealedFiles files = new SealedFiles(blob.sha256(), made.pdf().level(), made.credential());
        // Two who seal the very first ones at once both write down the keys; one of them has to do it again.
        return Retries.onConflict(() -> {
            register.keep(number, files, made.documentKey(), made.credentialKey());
            return register.find(number).orElseThrow();
        });
    }
}
