package cn.haitang.engagement.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECPrivateKeySpec;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class PushEncryptionTest {

    private static final String OWN_POINT =
            "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8";
    private static final String OWN_NUMBER = "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw";
    private static final String BROWSER_POINT =
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
    private static final String BROWSER_SECRET = "BTBZMqHH6r4Tts7J_aSIgg";
    private static final String SALT = "DGv6ra1nlYgDCS1FRnbzlw";

    /** RFC 8291, section 5 and appendix A. */
    @Test
    void it_is_what_the_standard_says() throws GeneralSecurityException {
        KeyPair own = new KeyPair(
                Curve.key(bytes(OWN_POINT)),
                KeyFactory.getInstance("EC")
                        .generatePrivate(
                                new ECPrivateKeySpec(new BigInteger(1, bytes(OWN_NUMBER)), Curve.parameters())));

        byte[] sealed = PushEncryption.encrypt(
                "When I grow up, I want to be a watermelon".getBytes(StandardCharsets.UTF_8),
                bytes(BROWSER_POINT),
                bytes(BROWSER_SECRET),
                own,
                bytes(SALT));

        assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(sealed))
                .isEqualTo(
                        "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6Tlz"
                                + "AC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN");
    }

    @Test
    void a_point_that_is_not_on_the_curve_is_refused() throws GeneralSecurityException {
        byte[] point = bytes(BROWSER_POINT);
        assertThat(Curve.point(Curve.key(point))).isEqualTo(point);
        point[40]++;
        assertThatThrownBy(() -> Curve.key(point)).isInstanceOf(InvalidKeyException.class);
        assertThatThrownBy(() -> Curve.key(new byte[65])).isInstanceOf(InvalidKeyException.class);
    }

    @Test
    void who_sends_is_signed_for_the_origin_of_the_push_service_alone() throws GeneralSecurityException {
        KeyPair pair = Curve.newPair();
        String header = Vapid.header(
                URI.create("https://push.example.net:8443/p/abc?x=1"),
                "https://learn.example.org",
                "KEY",
                pair.getPrivate(),
                Instant.ofEpochSecond(1_700_000_000));

        assertThat(header).matches("vapid t=[^.]+\\.[^.]+\\.[^.]+, k=KEY");
        String[] token =
                header.substring("vapid t=".length(), header.indexOf(',')).split("\\.");
        assertThat(new String(bytes(token[1]), StandardCharsets.UTF_8))
                .isEqualTo(
                        "{\"aud\":\"https://push.example.net:8443\",\"exp\":1700043200,\"sub\":\"https://learn.example.org\"}");
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify((ECPublicKey) pair.getPublic());
        signature.update((token[0] + "." + token[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(bytes(token[2]))).isTrue();
    }

    private static byte[] bytes(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
