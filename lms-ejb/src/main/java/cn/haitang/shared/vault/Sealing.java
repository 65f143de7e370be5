package cn.haitang.shared.vault;

import cn.haitang.shared.DomainException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.jspecify.annotations.Nullable;

/**
 * AES-256-GCM. A sealed text is {@code v1.<id of the key>.<nonce, text and tag in base64url>}; what it is for is authenticated with it,
 * so that a sealed text from one place can't be put into another.
 */
final class Sealing {

    private static final Pattern SEALED = Pattern.compile("v1\\.([0-9a-f]{8})\\.([A-Za-z0-9_-]{38,})");
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Sealing() {}

    static boolean isSealed(String text) {
        return SEALED.matcher(text).matches();
    }

    static String seal(VaultKeys keys, String text, String purpose) {
        SecretKey key = keys.byId().get(keys.current());
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, key, nonce, purpose).doFinal(text.getBytes(StandardCharsets.UTF_8));
            byte[] whole = ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return "v1." + keys.current() + "."
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws DomainException {@link VaultError#NOT_OPENED} */
    static String open(VaultKeys keys, String sealed, String purpose) {
        Matcher parts = SEALED.matcher(sealed);
        if (!parts.matches() || !keys.byId().containsKey(parts.group(1))) {
            throw new DomainException(VaultError.NOT_OPENED);
        }
        try {
            byte[] whole = Base64.getUrlDecoder().decode(parts.group(2));
            byte[] nonce = Arrays.copyOf(whole, NONCE_BYTES);
            byte[] text = cipher(Cipher.DECRYPT_MODE, keys.byId().get(parts.group(1)), nonce, purpose)
                    .doFinal(whole, NONCE_BYTES, whole.length - NONCE_BYTES);
            return new String(text, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException changed) {
            throw new DomainException(VaultError.NOT_OPENED);
        }
    }

    private static Cipher cipher(int mode, @Nullable SecretKey key, byte[] nonce, String purpose)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
