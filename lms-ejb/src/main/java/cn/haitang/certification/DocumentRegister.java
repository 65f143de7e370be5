package cn.haitang.certification;

import cn.haitang.certification.signing.Signed;
import cn.haitang.certification.signing.SigningKey;
import cn.haitang.shared.database.Row;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** The rows of sealed files. Called by {@link DocumentSealer} alone, which has checked or needs no rights. */
@Stateless
@PermitAll
public class DocumentRegister {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private KeyRegister keys;

    @Inject
    private Clock clock;

    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<SealedFiles> find(long certificateId) {
        return Row.first(
                em.createNativeQuery(
                                "SELECT sha256, level, credential FROM certificate_document WHERE certificate_id = ?")
                        .setParameter(1, certificateId),
                row -> new SealedFiles(row.text(0), Signed.Level.valueOf(row.text(1)), row.text(2)));
    }

    /** The certificate's own number; empty when there is none. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<Long> numberOf(String publicId) {
        return Row.first(
                em.createNativeQuery("SELECT id, 0 FROM certificate WHERE public_id = ?")
                        .setParameter(1, publicId),
                row -> row.id(0));
    }

    /** Bytes of the signed sheet; empty when it isn't made yet. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<Long> sizeOf(String publicId) {
        return Row.first(
                em.createNativeQuery(
                                "SELECT b.size, 0 FROM certificate q JOIN certificate_document d ON d.certificate_id = q.id"
                                        + " JOIN stored_blob b ON b.sha256 = d.sha256 WHERE q.public_id = ?")
                        .setParameter(1, publicId),
                row -> row.id(0));
    }

    /** Keeps the files unless others were kept first; those that count are the ones that {@link #find} gives. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void keep(long certificateId, SealedFiles files, SigningKey documentKey, SigningKey credentialKey) {
        em.createNativeQuery("INSERT IGNORE INTO certificate_document (certificate_id, sha256, level, document_key_id,"
                        + " credential, credential_key_id, sealed_at) VALUES (?, ?, ?, ?, ?, ?, ?)")
                .setParameter(1, certificateId)
                .setParameter(2, files.sha256())
                .setParameter(3, files.level().name())
                .setParameter(4, keys.remember(documentKey))
                .setParameter(5, files.credential())
                .setParameter(6, keys.remember(credentialKey))
                .setParameter(7, Timestamp.valueOf(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)))
                .executeUpdate();
    }
}
