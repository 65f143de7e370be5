package cn.haitang.certification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haitang.certification.signing.KeyUse;
import cn.haitang.certification.signing.SampleKeys;
import cn.haitang.certification.signing.SigningKey;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.Signature;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class CredentialTest {

    private static final SigningKey KEY = SampleKeys.of(KeyUse.CREDENTIAL);
    private static final IssuerIdentity ISSUER = new IssuerIdentity("https://haitang.example:8443/learn");

    private final Credential credentials = new Credential(ISSUER, ZoneId.of("Asia/Shanghai"));
    private final String jwt = credentials.signed(SampleCertificate.of("𠮷野昇"), 131_073, KEY);

    @Test
    void the_claims_say_the_same_as_the_credential() throws Exception {
        JsonNode payload = part(1);

        assertThat(payload.get("iss")).isEqualTo(payload.get("issuer").get("id"));
        assertThat(payload.get("jti")).isEqualTo(payload.get("id"));
        assertThat(payload.get("sub"))
                .isEqualTo(payload.get("credentialSubject").get("id"));
        assertThat(Instant.ofEpochSecond(payload.get("nbf").asLong()).toString())
                .isEqualTo(payload.get("validFrom").asText());
        assertThat(Instant.ofEpochSecond(payload.get("exp").asLong()).toString())
                .isEqualTo(payload.get("validUntil").asText())
                .isEqualTo("2028-11-18T15:59:59Z");
    }

    /** What Open Badges 3.0 requires of an AchievementCredential and of what is inside it. */
    @Test
    void it_has_what_open_badges_requires() throws Exception {
        JsonNode payload = part(1);
        JsonNode subject = payload.get("credentialSubject");
        JsonNode achievement = subject.get("achievement");

        assertThat(payload.get("@context").get(0).asText()).isEqualTo("https://www.w3.org/ns/credentials/v2");
        assertThat(payload.get("@context").get(1).asText())
                .matches("https://purl\\.imsglobal\\.org/spec/ob/v3p0/context-3\\.\\d\\.\\d+\\.json");
        assertThat(payload.get("type").toString()).isEqualTo("[\"VerifiableCredential\",\"OpenBadgeCredential\"]");
        assertThat(subject.get("type").get(0).asText()).isEqualTo("AchievementSubject");
        for (String required : new String[] {"id", "type", "criteria", "description", "name"}) {
            assertThat(achievement.get(required)).as(required).isNotNull();
        }
        assertThat(subject.get("identifier").get(0).get("identityHash").asText())
                .isEqualTo("𠮷野昇");
        assertThat(payload.toString()).doesNotContain("92");
    }

    @Test
    void an_honour_names_no_hours() throws Exception {
        CertificateView honour = SampleCertificate.of("林海", "优秀讲师", BigDecimal.ZERO);
        Object subject = credentials.claims(honour, 1).get("credentialSubject");

        assertThat(part(1).toString()).contains("creditsEarned").contains("Verified credit hours: 24.");
        assertThat(String.valueOf(subject)).doesNotContain("credits").doesNotContain("hours");
    }

    @Test
    void the_header_leads_to_the_key_and_says_nothing_else() throws Exception {
        assertThat(part(0).properties()).hasSize(3);
        assertThat(part(0).get("alg").asText()).isEqualTo("RS256");
        assertThat(part(0).get("kid").asText())
                .isEqualTo("https://haitang.example:8443/learn/api/issuer/keys/" + KEY.id());
        assertThat(ISSUER.did()).isEqualTo("did:web:haitang.example%3A8443:learn");
    }

    @Test
    void the_key_verifies_it_and_a_changed_character_is_found() throws Exception {
        assertThat(verifies(jwt)).isTrue();
        int at = jwt.indexOf('.') + 40;
        String forged = jwt.substring(0, at) + (jwt.charAt(at) == 'A' ? 'B' : 'A') + jwt.substring(at + 1);
        assertThat(verifies(forged)).isFalse();
    }

    @Test
    void its_place_in_the_status_list_follows_from_its_number() throws Exception {
        JsonNode status = part(1).get("credentialStatus");

        assertThat(status.isObject()).as("one, as Open Badges asks").isTrue();
        assertThat(status.get("statusPurpose").asText()).isEqualTo("suspension");
        assertThat(status.get("statusListIndex").asText()).isEqualTo("1");
        assertThat(status.get("statusListCredential").asText()).endsWith("/api/status-lists/suspension/1");
    }

    @Test
    void bit_nought_of_a_status_list_is_the_leftmost() throws Exception {
        StatusBits bits = new StatusBits(IssuerIdentity.PER_LIST);
        bits.set(0);
        bits.set(15);
        String encoded = bits.encoded();

        assertThat(encoded).startsWith("u");
        byte[] zipped = Base64.getUrlDecoder().decode(encoded.substring(1));
        try (GZIPInputStream in = new GZIPInputStream(new java.io.ByteArrayInputStream(zipped))) {
            byte[] bytes = in.readAllBytes();
            assertThat(bytes).hasSize(16_384).startsWith(0x80, 0x01, 0x00);
        }
    }

    private JsonNode part(int index) throws Exception {
        byte[] json = Base64.getUrlDecoder().decode(jwt.split("\\.", -1)[index]);
        return new ObjectMapper().readTree(new String(json, StandardCharsets.UTF_8));
    }

    private static boolean verifies(String token) throws Exception {
        int end = token.lastIndexOf('.');
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(KEY.chain().get(0));
        signature.update(token.substring(0, end).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(token.substring(end + 1)));
    }
}
