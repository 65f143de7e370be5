package cn.haitang.certification.signing;

import cn.haitang.shared.DomainException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Base64;

/** Compact JSON Web Signatures (RFC 7515) with RS256. */
public final class Jws {

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private Jws() {}

    /**
     * @param header JSON with {@code alg} RS256
     * @throws DomainException the key can't sign
     */
    public static String sign(String header, String payload, SigningKey key) {
        String signed = encoded(header) + "." + encoded(payload);
        try {
            Signature signature = key.signature();
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + ENCODER.encodeToString(signature.sign());
        } catch (GeneralSecurityException failed) {
            throw new DomainException(SigningError.KEY_UNUSABLE);
        }
    }

    private static String encoded(String json) {
        return ENCODER.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
