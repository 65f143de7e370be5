package cn.haitang.web.certification;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What machines read that is made elsewhere, described for {@code /openapi}: keys, the payload of status lists, the messages of
 * webhooks, problems. Nothing is made of these; a test holds each to a real answer. A list or a record that has an annotation of
 * its own loses what it holds in the document: those say that they are required at their class.
 */
public final class Shapes {

    private Shapes() {}

    /** The shape of a key (RFC 7517): RSA has n and e, EC has crv, x and y. */
    @Schema(name = "Jwk")
    public record Key(
            @Schema(required = true, description = "RSA or EC")
            String kty,

            @Schema(required = true, description = "RS256 or ES256")
            String alg,

            @Schema(required = true, description = "sig") String use,

            @Schema(required = true, description = "its address, as the header of a credential names it")
            String kid,

            @Schema(description = "RSA: modulus, base64url") @Nullable
            String n,

            @Schema(description = "RSA: public exponent, base64url") @Nullable
            String e,

            @Schema(description = "EC: P-256") @Nullable String crv,

            @Schema(description = "EC: first coordinate, base64url") @Nullable
            String x,

            @Schema(description = "EC: second coordinate, base64url") @Nullable
            String y) {}

    /** The shape of a key set. */
    @Schema(name = "JwkSet", requiredProperties = "keys")
    public record KeySet(List<Key> keys) {}

    /** What the JWT of a status list carries. */
    @Schema(
            name = "StatusListCredential",
            description = "Payload of the JWT: W3C BitstringStatusListCredential",
            requiredProperties = {"type", "credentialSubject"})
    public record StatusListCredential(
            @Schema(name = "@context", required = true) List<String> context,

            @Schema(required = true, description = "its address")
            String id,

            List<String> type,

            @Schema(required = true, description = "did:web")
            String issuer,

            @Schema(required = true, description = "when it was made, in UTC")
            String validFrom,

            StatusListSubject credentialSubject,

            @Schema(required = true, description = "as issuer")
            String iss,

            @Schema(required = true, description = "as id") String jti,

            @Schema(required = true, description = "as credentialSubject.id")
            String sub,

            @Schema(required = true, description = "validFrom in seconds")
            long nbf) {}

    /** The list itself. */
    @Schema(name = "StatusListSubject")
    public record StatusListSubject(
            @Schema(required = true) String id,

            @Schema(required = true, description = "BitstringStatusList")
            String type,

            @Schema(required = true, description = "revocation or suspension")
            String statusPurpose,

            @Schema(required = true, description = "milliseconds for which it may be used")
            long ttl,

            @Schema(required = true, description = "multibase base64url of the GZIP of the bits")
            String encodedList) {}

    /** What a receiver of webhooks gets. */
    @Schema(
            name = "WebhookMessage",
            description =
                    "What is posted to a receiver (Standard Webhooks). Headers: webhook-id, the same when it is sent again;"
                            + " webhook-timestamp in seconds; webhook-signature, HMAC-SHA256 of id.timestamp.body by the receiver's secret."
                            + " Any 2xx takes it; anything else is tried again for some two days.",
            requiredProperties = "data")
    public record WebhookMessage(
            @Schema(
                    required = true,
                    description = "certificate.issued, renewed, suspended, reinstated, replaced, revoked or voided")
            String type,

            @Schema(required = true, description = "when it happened, in UTC")
            String timestamp,

            WebhookCertificate data) {}

    /** The certificate it is about. */
    @Schema(name = "WebhookCertificate")
    public record WebhookCertificate(
            @Schema(required = true, description = "public id")
            String id,

            @Schema(required = true) String serial,

            @Schema(required = true, description = "masked name of the holder")
            String holder,

            @Schema(required = true) String titleZh,
            @Schema(required = true) String titleEn,
            @Schema(required = true) String issuedOn,

            @Schema(required = true, description = "last good day; empty: does not expire")
            String validUntil,

            @Schema(required = true, description = "where to ask for its state")
            String check) {}

    /** Why a request failed (RFC 9457). */
    @Schema(name = "Problem")
    public record Problem(
            @Schema(required = true, description = "urn:haitang:error: and the code")
            String type,

            @Schema(required = true) String code,

            @Schema(required = true, description = "a sentence in the caller's language")
            String title,

            @Schema(required = true, description = "as the HTTP status")
            int status,

            @Schema(required = true, description = "about:blank, or the incident to report")
            String instance) {}
}
