package cn.haitang.media;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Lets one person get the streams of one video by one enrolment until a moment. Written into addresses as
 * {@code key.person.enrolment.asset.expiry.signature}; whoever changes any of it has a link that opens nothing.
 *
 * @param expires to the second
 */
record StreamLink(long personId, long enrolmentId, long assetId, Instant expires) {

    private static final Pattern FORM =
            Pattern.compile("(\\d{1,9})\\.(\\d{1,18})\\.(\\d{1,18})\\.(\\d{1,18})\\.(\\d{1,11})\\.([\\w-]{43})");
    private static final String PURPOSE = "haitang media link ";

    /** What a link says of itself, before it is believed. */
    record Claimed(int keyId, StreamLink link, String signature) {

        boolean isSignedBy(byte[] key) {
            return MessageDigest.isEqual(
                    link.signature(keyId, key).getBytes(StandardCharsets.US_ASCII),
                    signature.getBytes(StandardCharsets.US_ASCII));
        }
    }

    String signed(int keyId, byte[] key) {
        return body(keyId) + "." + signature(keyId, key);
    }

    /** Empty when it has not even the form of a link. */
    static Optional<Claimed> read(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        StreamLink link = new StreamLink(
                Long.parseLong(form.group(2)),
                Long.parseLong(form.group(3)),
                Long.parseLong(form.group(4)),
                Instant.ofEpochSecond(Long.parseLong(form.group(5))));
        return Optional.of(new Claimed(Integer.parseInt(form.group(1)), link, form.group(6)));
    }

    private String signature(int keyId, byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            ByteBuffer text = StandardCharsets.US_ASCII.encode(PURPOSE + body(keyId));
            mac.update(text);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String body(int keyId) {
        return keyId + "." + personId + "." + enrolmentId + "." + assetId + "." + expires.getEpochSecond();
    }
}
