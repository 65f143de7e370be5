package cn.haitang.certification.signing;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key that is good for signing now.
 *
 * @param id SHA-256 of its certificate, base64url; stays with what was signed
 * @param chain its own certificate first, the authority's last
 * @param provider the token's; null for keys in memory
 */
public record SigningKey(
        String id,
        KeyUse use,
        PrivateKey key,
        List<X509Certificate> chain,
        @Nullable Provider provider) {

    static SigningKey of(KeyUse use, PrivateKey key, List<X509Certificate> chain, @Nullable Provider provider) {
        return new SigningKey(idOf(chain.get(0)), use, key, List.copyOf(chain), provider);
    }

    public static String idOf(X509Certificate certificate) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    X509Certificate certificate() {
        return chain.get(0);
    }

    /** Until when it may sign. */
    public Instant until() {
        return certificate().getNotAfter().toInstant();
    }

    /** RSASSA-PKCS1-v1_5 with SHA-256: what RS256 and every PDF reader know. On a curve: ES256, as two numbers side by side. */
    Signature signature() throws GeneralSecurityException {
        String algorithm = use == KeyUse.CHECK ? "SHA256withECDSAinP1363Format" : "SHA256withRSA";
        Signature signature =
                provider == null ? Signature.getInstance(algorithm) : Signature.getInstance(algorithm, provider);
        signature.initSign(key);
        return signature;
    }

    /** The chain as PEM, for the register of keys. */
    public String pem() {
        StringBuilder pem = new StringBuilder();
        for (X509Certificate certificate : chain) {
            try {
                pem.append("-----BEGIN CERTIFICATE-----\n")
                        .append(Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded()))
                        .append("\n-----END CERTIFICATE-----\n");
            } catch (CertificateEncodingException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return pem.toString();
    }
}
