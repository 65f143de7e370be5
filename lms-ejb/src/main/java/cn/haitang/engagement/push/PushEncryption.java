package cn.haitang.engagement.push;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a push service carries and can't read (RFC 8291): one record of the content coding aes128gcm (RFC 8188), with a key that comes
 * from the browser's key, a pair that is made for this message alone, and a salt.
 */
final class PushEncryption {

    private static final int SALT_BYTES = 16;
    private static final int RECORD_BYTES = 4096;
    private static final int TAG_BITS = 128;
    private static final byte LAST_RECORD = 2;

    private PushEncryption() {}

    /** @throws GeneralSecurityException the browser's key is none */
    static byte[] encrypt(byte[] text, byte[] browserKey, byte[] browserSecret) throws GeneralSecurityException {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        return encrypt(text, browserKey, browserSecret, Curve.newPair(), salt);
    }

    static byte[] encrypt(byte[] text, byte[] browserKey, byte[] browserSecret, KeyPair own, byte[] salt)
            throws GeneralSecurityException {
        byte[] point = Curve.point((ECPublicKey) own.getPublic());
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(own.getPrivate());
        agreement.doPhase(Curve.key(browserKey), true);
        byte[] shared = hmac(browserSecret, agreement.generateSecret());
        byte[] input = hmac(shared, joined(ascii("WebPush: info\0"), browserKey, point, new byte[] {1}));
        byte[] secret = hmac(salt, input);
        byte[] key = Arrays.copyOf(hmac(secret, ascii("Content-Encoding: aes128gcm\0\1")), 16);
        byte[] nonce = Arrays.copyOf(hmac(secret, ascii("Content-Encoding: nonce\0\1")), 12);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        byte[] sealed = cipher.doFinal(joined(text, new byte[] {LAST_RECORD}));
        byte[] size = ByteBuffer.allocate(4).putInt(RECORD_BYTES).array();
        return joined(salt, size, new byte[] {Curve.POINT_BYTES}, point, sealed);
    }

    private static byte[] hmac(byte[] key, byte[] text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] joined(byte[]... parts) {
        ByteBuffer all = ByteBuffer.allocate(
                Arrays.stream(parts).mapToInt(part -> part.length).sum());
        Arrays.stream(parts).forEach(all::put);
        return all.array();
    }
}
