package cn.haitang.certification;

import cn.haitang.certification.signing.KeyUse;
import cn.haitang.certification.signing.SigningKey;
import cn.haitang.shared.database.Row;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Every key that ever signed, by its public part: replaced keys go on verifying what they signed. */
@Stateless
@PermitAll
public class KeyRegister {

    /** A key that verifies. */
    public record KnownKey(String id, X509Certificate certificate) {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    /** The key's row; made when the key is used for the first time. */
    public long remember(SigningKey key) {
        List<?> known = rows(key.id());
        if (known.isEmpty()) {
            em.createNativeQuery("INSERT IGNORE INTO signing_key (kid, key_use, certificates, first_used_at)"
                            + " VALUES (?, ?, ?, ?)")
                    .setParameter(1, key.id())
                    .setParameter(2, key.use().name())
                    .setParameter(3, key.pem())
                    .setParameter(4, Timestamp.valueOf(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)))
                    .executeUpdate();
            known = rows(key.id());
        }
        return ((Number) known.get(0)).longValue();
    }

    private List<?> rows(String kid) {
        return em.createNativeQuery("SELECT id FROM signing_key WHERE kid = ? LOCK IN SHARE MODE")
                .setParameter(1, kid)
                .getResultList();
    }

    /** The newest first. */
    public List<KnownKey> known(KeyUse use) {
        return Row.list(
                em.createNativeQuery("SELECT kid, certificates FROM signing_key WHERE key_use = ? ORDER BY id DESC")
                        .setParameter(1, use.name()),
                row -> new KnownKey(row.text(0), first(row.text(1))));
    }

    private static X509Certificate first(String pem) {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
        } catch (CertificateException damaged) {
            throw new IllegalStateException(damaged);
        }
    }
}
