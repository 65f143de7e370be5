package cn.haitang.certification;

import java.math.BigInteger;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** A public key as others' tools read it (RFC 7517). */
final class Jwk {

    private static final int BYTES_ON_P256 = 32;

    private Jwk() {}

    static Map<String, Object> of(PublicKey key, String id) {
        Map<String, Object> jwk = new LinkedHashMap<>();
        if (key instanceof RSAPublicKey rsa) {
            jwk.put("kty", "RSA");
            jwk.put("alg", "RS256");
            jwk.put("n", text(unsigned(rsa.getModulus())));
            jwk.put("e", text(unsigned(rsa.getPublicExponent())));
        } else if (key instanceof ECPublicKey curve) {
            jwk.put("kty", "EC");
            jwk.put("alg", "ES256");
            jwk.put("crv", "P-256");
            jwk.put("x", text(coordinate(curve.getW().getAffineX())));
            jwk.put("y", text(coordinate(curve.getW().getAffineY())));
        } else {
            throw new IllegalArgumentException(key.getAlgorithm());
        }
        jwk.put("use", "sig");
        jwk.put("kid", id);
        return jwk;
    }

    private static byte[] unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int from = bytes.length > 1 && bytes[0] == 0 ? 1 : 0;
        return Arrays.copyOfRange(bytes, from, bytes.length);
    }

    /** Always of the same length, with zeros in front. */
    private static byte[] coordinate(BigInteger number) {
        byte[] bytes = unsigned(number);
        byte[] padded = new byte[BYTES_ON_P256];
        System.arraycopy(bytes, 0, padded, BYTES_ON_P256 - bytes.length, bytes.length);
        return padded;
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
