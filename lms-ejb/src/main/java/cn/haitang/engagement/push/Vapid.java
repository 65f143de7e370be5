package cn.haitang.engagement.push;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/** Says to a push service who sends (RFC 8292): a token for its origin alone, good for some hours, signed by ES256. */
final class Vapid {

    private static final Duration GOOD_FOR = Duration.ofHours(12);

    private Vapid() {}

    /** The value of the header Authorization. @param contact an https or mailto address of ours */
    static String header(URI endpoint, String contact, String publicKey, PrivateKey key, Instant now)
            throws GeneralSecurityException {
        String port = endpoint.getPort() < 0 ? "" : ":" + endpoint.getPort();
        String origin = endpoint.getScheme() + "://" + endpoint.getHost() + port;
        String signed = text("{\"typ\":\"JWT\",\"alg\":\"ES256\"}") + "."
                + text("{\"aud\":\"" + origin + "\",\"exp\":"
                        + now.plus(GOOD_FOR).getEpochSecond() + ",\"sub\":\"" + contact.replaceAll("[\"\\\\]", "")
                        + "\"}");
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initSign(key);
        signature.update(signed.getBytes(StandardCharsets.US_ASCII));
        return "vapid t=" + signed + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign()) + ", k=" + publicKey;
    }

    private static String text(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
