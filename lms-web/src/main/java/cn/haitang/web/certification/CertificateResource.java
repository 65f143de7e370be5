package cn.haitang.web.certification;

import cn.haitang.certification.CertificationError;
import cn.haitang.certification.VerificationQueries.Verification;
import cn.haitang.shared.DomainException;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The public check for machines: the same answer as the page, and no more. */
@Path("/certificates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "certificates")
public class CertificateResource {

    private static final int MOST = 100;

    @Inject
    private PublicCheck check;

    @Inject
    private Clock clock;

    /** What anybody may know of a certificate. Days as 2026-11-18, instants in UTC. */
    @Schema(name = "CertificateStatus")
    public record Status(
            @Schema(description = "valid, expires_soon, expired, suspended, revoked, replaced or voided")
            String status,

            @Schema(description = "whether it is good today")
            boolean good,

            String serial,

            @Schema(description = "masked name of the holder")
            String holder,

            String titleZh,
            String titleEn,
            String industryZh,
            String industryEn,
            String issuerZh,
            String issuerEn,
            BigDecimal hours,
            @Nullable String issuedOn,

            @Schema(description = "last good day; missing: does not expire") @Nullable
            String validUntil,

            @Nullable String revokedAt,
            @Nullable String revocationReason,

            @Schema(description = "last day of the suspension; missing: not suspended, or until it is lifted") @Nullable
            String suspendedUntil,

            String checkedAt) {}

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(summary = "Is this certificate good today?", description = "Throttled per address; counted per day.")
    @APIResponseSchema(
            value = Status.class,
            responseCode = "200",
            responseDescription = "The certificate exists; status says whether it is good")
    @APIResponse(responseCode = "404", description = "No such certificate (RFC 9457 problem)")
    @APIResponse(responseCode = "429", description = "Too many checks from this address (RFC 9457 problem)")
    public Status status(
            @Parameter(description = "public id (32 hex digits) or serial number") @PathParam("id") String id) {
        return check.of(id)
                .map(CertificateResource::status)
                .orElseThrow(() -> new DomainException(CertificationError.NOT_FOUND));
    }

    /** Which ones to check: public ids or serial numbers. */
    @Schema(name = "CertificateChecks")
    public record Asked(List<String> ids) {}

    /** The answer to one of them. */
    @Schema(name = "CertificateChecked")
    public record Checked(
            String asked,

            @Schema(description = "found, unknown, or busy: too many checks from this address, ask again next minute")
            String outcome,

            @Nullable Status certificate) {}

    /** In the order asked. */
    @Schema(name = "CertificatesChecked")
    public record Results(
            List<Checked> results,

            @Schema(description = "the server's time, in UTC")
            String checkedAt) {}

    @POST
    @Path("/checks")
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Which of these certificates are good today?",
            description = "At most 100 at once. Each counts as one check; what exceeds the limit per minute is busy.")
    @APIResponseSchema(
            value = Results.class,
            responseCode = "200",
            responseDescription = "One answer for each, in the order asked")
    @APIResponse(responseCode = "400", description = "None, or more than 100 (RFC 9457 problem)")
    public Results checks(Asked asked) {
        if (asked == null
                || asked.ids() == null
                || asked.ids().isEmpty()
                || asked.ids().size() > MOST) {
            throw new DomainException(CertificationError.TOO_MANY_CHECKS, MOST);
        }
        return new Results(
                asked.ids().stream().map(this::checked).toList(),
                clock.instant().toString());
    }

    private Checked checked(String id) {
        try {
            return check.of(id)
                    .map(found -> new Checked(id, "found", status(found)))
                    .orElseGet(() -> new Checked(id, "unknown", null));
        } catch (DomainException busy) {
            return new Checked(id, "busy", null);
        }
    }

    private static Status status(Verification answer) {
        return new Status(
                answer.validity().name().toLowerCase(Locale.ROOT),
                answer.validity().good(),
                answer.serial(),
                answer.holder(),
                answer.title().zh(),
                answer.title().en(),
                answer.industry().zh(),
                answer.industry().en(),
                answer.issuer().zh(),
                answer.issuer().en(),
                answer.hours(),
                text(answer.issuedOn()),
                text(answer.validUntil()),
                text(answer.revokedAt()),
                answer.revocationReason(),
                text(answer.standing().suspendedUntil()),
                answer.checkedAt().toString());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
