package cn.haitang.certification;

import cn.haitang.certification.signing.Jws;
import cn.haitang.certification.signing.SigningKey;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A certificate as an Open Badges 3.0 credential, secured as a JSON Web Token (Open Badges 3.0, 8.2): the payload is the
 * credential with the registered claims beside it. It names the holder and no score, phone or identity number.
 */
final class Credential {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final IssuerIdentity issuer;
    private final ZoneId zone;

    Credential(IssuerIdentity issuer, ZoneId zone) {
        this.issuer = issuer;
        this.zone = zone;
    }

    /** @param number the certificate's own, which is also its place in the status lists */
    String signed(CertificateView view, long number, SigningKey key) {
        return signed(claims(view, number), key);
    }

    String signed(Map<String, Object> claims, SigningKey key) {
        try {
            Map<String, Object> header = new LinkedHashMap<>();
            header.put("alg", "RS256");
            header.put("kid", issuer.keyAddress(key.id()));
            header.put("typ", "JWT");
            return Jws.sign(JSON.writeValueAsString(header), JSON.writeValueAsString(claims), key);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Map<String, Object> claims(CertificateView view, long number) {
        String id = issuer.certificateAddress(view.publicId());
        Instant from = startOf(view.issuedOn() == null ? LocalDate.EPOCH : view.issuedOn());
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put(
                "@context",
                List.of(
                        "https://www.w3.org/ns/credentials/v2",
                        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"));
        claims.put("id", id);
        claims.put("type", List.of("VerifiableCredential", "OpenBadgeCredential"));
        claims.put("name", view.title().zh() + " · " + view.title().en());
        claims.put("issuer", profile(view));
        claims.put("validFrom", from.toString());
        if (view.validUntil() != null) {
            Instant until = lastSecondOf(view.validUntil());
            claims.put("validUntil", until.toString());
            claims.put("exp", until.getEpochSecond());
        }
        claims.put("credentialSubject", subject(view, id));
        claims.put("credentialStatus", status(StatusPurpose.SUSPENSION, number)); // Open Badges: one, not several
        claims.put("iss", issuer.did());
        claims.put("jti", id);
        claims.put("sub", id + "#holder");
        claims.put("nbf", from.getEpochSecond());
        return claims;
    }

    private Map<String, Object> profile(CertificateView view) {
        return Map.of(
                "id", issuer.did(),
                "type", List.of("Profile"),
                "name", view.issuer().zh() + " · " + view.issuer().en(),
                "url", issuer.address());
    }

    private Map<String, Object> subject(CertificateView view, String id) {
        Map<String, Object> subject = new LinkedHashMap<>();
        subject.put("id", id + "#holder");
        subject.put("type", List.of("AchievementSubject"));
        subject.put(
                "identifier",
                List.of(Map.of(
                        "type",
                        "IdentityObject",
                        "hashed",
                        false,
                        "identityType",
                        "name",
                        "identityHash",
                        view.holderName())));
        subject.put("activityStartDate", startOf(view.studiedFrom()).toString());
        subject.put("activityEndDate", lastSecondOf(view.studiedTo()).toString());
        if (view.hours().signum() > 0) {
            subject.put("creditsEarned", view.hours());
        }
        subject.put("licenseNumber", view.serial());
        subject.put(
                "achievement",
                Map.of(
                        "id",
                        issuer.achievement(view.title().zh()),
                        "type",
                        List.of("Achievement"),
                        "achievementType",
                        "Certificate",
                        "name",
                        view.title().zh() + " · " + view.title().en(),
                        "description",
                        view.statement().zh() + " " + view.statement().en(),
                        "fieldOfStudy",
                        view.industry().zh() + " · " + view.industry().en(),
                        "criteria",
                        Map.of("narrative", criteria(view))));
        return subject;
    }

    /** An honour is given, not learned: it says no hours. */
    private static String criteria(CertificateView view) {
        List<String> met = new ArrayList<>();
        if (view.hours().signum() > 0) {
            met.add("Verified credit hours: "
                    + view.hours().stripTrailingZeros().toPlainString() + ".");
        }
        if (view.score() != null) {
            met.add("Exam passed.");
        }
        return met.isEmpty() ? "Awarded by decision of the issuer." : String.join(" ", met);
    }

    private Map<String, Object> status(StatusPurpose purpose, long number) {
        String list = issuer.statusListAddress(purpose, number / IssuerIdentity.PER_LIST);
        String index = String.valueOf(number % IssuerIdentity.PER_LIST);
        return Map.of(
                "id",
                list + "#" + index,
                "type",
                "BitstringStatusListEntry",
                "statusPurpose",
                purpose.word(),
                "statusListIndex",
                index,
                "statusListCredential",
                list);
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private Instant lastSecondOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant().minus(1, ChronoUnit.SECONDS);
    }
}
