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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
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
            @Schema(
                    required = true,
                    description = "valid, expires_soon, expired, suspended, revoked, replaced or voided")
            String status,

            @Schema(required = true, description = "whether it is good today")
            boolean good,

            @Schema(required = true) String serial,

            @Schema(required = true, description = "masked name of the holder")
            String holder,

            @Schema(required = true) String titleZh,
            @Schema(required = true) String titleEn,
            @Schema(required = true) String industryZh,
            @Schema(required = true) String industryEn,
            @Schema(required = true) String issuerZh,
            @Schema(required = true) String issuerEn,
            @Schema(required = true) BigDecimal hours,
            @Nullable String issuedOn,

            @Schema(description = "last good day; missing: does not expire") @Nullable
            String validUntil,

            @Nullable String revokedAt,
            @Nullable String revocationReason,

            @Schema(description = "last day of the suspension; missing: not suspended, or until it is lifted") @Nullable
            String suspendedUntil,

            @Schema(required = true, description = "the server's time, in UTC")
            String checkedAt) {}

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(summary = "Is this certificate good today?", description = "Throttled per address; counted per day.")
    @APIResponse(
            responseCode = "200",
            description = "The certificate exists; status says whether it is good",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(ref = "#/components/schemas/CertificateStatus")))
    @APIResponse(
            responseCode = "404",
            description = "No such certificate",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(ref = "#/components/schemas/Problem")))
    @APIResponse(
            responseCode = "429",
            description = "Too many checks from this address",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(ref = "#/components/schemas/Problem")))
    public Status status(
            @Parameter(description = "public id (32 hex digits) or serial number") @PathParam("id") String id) {
        return check.of(id)
                .map(CertificateResource::status)
                .orElseThrow(() -> new DomainException(CertificationError.NOT_FOUND));
    }

    /** Which ones to check: public ids or serial numbers. */
    @Schema(name = "CertificateChecks", requiredProperties = "ids")
    public record Asked(List<String> ids) {}

    /** The answer to one of them. */
    @Schema(name = "CertificateChecked")
    public record Checked(
            @Schema(required = true) String asked,

            @Schema(
                    required = true,
                    description = "found, unknown, or busy: too many checks from this address, ask again next minute")
            String outcome,

            @Nullable Status certificate) {}

    /** In the order asked. */
    @Schema(name = "CertificatesChecked", requiredProperties = "results")
    public record Results(
            List<Checked> results,

            @Schema(required = true, description = "the server's time, in UTC")
            String checkedAt) {}

    @POST
    @Path("/checks")
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Which of these certificates are good today?",
            description = "At most 100 at once. Each counts as one check; what exceeds the limit per minute is busy.")
    @APIResponse(
            responseCode = "200",
            description = "One answer for each, in the order asked",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(ref = "#/components/schemas/CertificatesChecked")))
    @APIResponse(
            responseCode = "400",
            description = "None, or more than 100",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(ref = "#/components/schemas/Problem")))
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
