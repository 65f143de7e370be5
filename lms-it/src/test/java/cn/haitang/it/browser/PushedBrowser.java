package cn.haitang.it.browser;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** What a browser keeps for web push, and how it opens what comes (RFC 8291, written from the standard's side of the receiver). */
final class PushedBrowser {

    private final KeyPair pair;
    private final byte[] auth = new byte[16];

    PushedBrowser() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        pair = generator.generateKeyPair();
        new SecureRandom().nextBytes(auth);
    }

    /** As PushSubscription.toJSON gives it. */
    String subscription(String endpoint) {
        return "{\"endpoint\":\"" + endpoint + "\",\"expirationTime\":null,\"keys\":{\"p256dh\":\"" + text(point())
                + "\",\"auth\":\"" + text(auth) + "\"}}";
    }

    String open(byte[] body) throws GeneralSecurityException {
        byte[] salt = Arrays.copyOf(body, 16);
        int length = body[20] & 0xff;
        byte[] sender = Arrays.copyOfRange(body, 21, 21 + length);
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(pair.getPrivate());
        agreement.doPhase(key(sender), true);
        byte[] context = ("WebPush: info\0" + latin(point()) + latin(sender)).getBytes(StandardCharsets.ISO_8859_1);
        byte[] input = expand(mac(auth, agreement.generateSecret()), context, 32);
        byte[] secret = mac(salt, input);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(expand(secret, "Content-Encoding: aes128gcm\0".getBytes(), 16), "AES"),
                new GCMParameterSpec(128, expand(secret, "Content-Encoding: nonce\0".getBytes(), 12)));
        byte[] text = cipher.doFinal(body, 21 + length, body.length - 21 - length);
        int end = text.length - 1;
        while (text[end] == 0) {
            end--;
        }
        if (text[end] != 2) {
            throw new GeneralSecurityException("not the last record");
        }
        return new String(text, 0, end, StandardCharsets.UTF_8);
    }

    /** The claims of a VAPID header (RFC 8292), when its signature holds. */
    static String claims(String header) throws GeneralSecurityException {
        String token = header.replaceFirst("^vapid t=([^,]+), k=.*$", "$1");
        String[] parts = token.split("\\.");
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(key(bytes(header.replaceFirst("^.*k=", ""))));
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        if (!signature.verify(bytes(parts[2]))) {
            throw new GeneralSecurityException("forged");
        }
        return new String(bytes(parts[1]), StandardCharsets.UTF_8);
    }

    private byte[] point() {
        ECPoint point = ((ECPublicKey) pair.getPublic()).getW();
        String hex = "04" + hex(point.getAffineX()) + hex(point.getAffineY());
        return new BigInteger(hex, 16).toByteArray();
    }

    private static String hex(BigInteger half) {
        return String.format("%064x", half);
    }

    private static PublicKey key(byte[] point) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        var curve = ((ECPublicKey) generator.generateKeyPair().getPublic()).getParams();
        ECPoint at = new ECPoint(
                new BigInteger(1, Arrays.copyOfRange(point, 1, 33)),
                new BigInteger(1, Arrays.copyOfRange(point, 33, 65)));
        return KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(at, curve));
    }

    private static byte[] expand(byte[] key, byte[] info, int length) throws GeneralSecurityException {
        byte[] once = Arrays.copyOf(info, info.length + 1);
        once[info.length] = 1;
        return Arrays.copyOf(mac(key, once), length);
    }

    private static byte[] mac(byte[] key, byte[] text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text);
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String text) {
        return Base64.getUrlDecoder().decode(text);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
