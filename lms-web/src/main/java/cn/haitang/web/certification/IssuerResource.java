package cn.haitang.web.certification;

import cn.haitang.certification.CertificationError;
import cn.haitang.certification.IssuerIdentity;
import cn.haitang.certification.IssuerKeyQueries;
import cn.haitang.certification.StatusListQueries;
import cn.haitang.certification.StatusPurpose;
import cn.haitang.shared.DomainException;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What others need to check credentials on their own: the issuer's keys and the lists of revoked certificates. */
@Path("/")
@Tag(name = "certificates")
public class IssuerResource {

    private static final int KEYS_GOOD_FOR_SECONDS = 300;

    @Inject
    private IssuerKeyQueries keys;

    @Inject
    private StatusListQueries lists;

    @Inject
    private Clock clock;

    @GET
    @Path("/issuer/keys")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Public keys of credentials", description = "JWK Set; replaced keys stay in it.")
    @APIResponse(
            responseCode = "200",
            description = "All keys",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(ref = "#/components/schemas/JwkSet")))
    public Response keySet() {
        return cached(keys.keySet(), KEYS_GOOD_FOR_SECONDS);
    }

    @GET
    @Path("/issuer/keys/{id}")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "One public key", description = "What the kid of a credential's header leads to, as a JWK.")
    @APIResponse(
            responseCode = "200",
            description = "The key",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(ref = "#/components/schemas/Jwk")))
    @APIResponse(
            responseCode = "404",
            description = "No such key",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(ref = "#/components/schemas/Problem")))
    public Response key(@PathParam("id") String id) {
        Map<String, Object> key = keys.key(id).orElseThrow(() -> new DomainException(CertificationError.NOT_FOUND));
        return cached(key, KEYS_GOOD_FOR_SECONDS);
    }

    /** One list: which certificates it covers, and where it is. */
    @Schema(name = "StatusList")
    public record StatusList(
            @Schema(required = true, description = "revocation or suspension")
            String purpose,

            @Schema(required = true, description = "number of the certificate that bit 0 stands for")
            long first,

            @Schema(required = true, description = "how many certificates")
            int size,

            @Schema(required = true, description = "path on this server")
            String path) {}

    /** All lists. */
    @Schema(name = "StatusLists", requiredProperties = "lists")
    public record StatusLists(
            List<StatusList> lists,

            @Schema(required = true, description = "the server's time, in UTC")
            String at) {}

    @GET
    @Path("/status-lists")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Which status lists there are", description = "For who keeps them to check without a network.")
    @APIResponse(
            responseCode = "200",
            description = "All lists",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(ref = "#/components/schemas/StatusLists")))
    public Response statusLists() {
        List<StatusList> all = LongStream.range(0, lists.lists())
                .boxed()
                .flatMap(list -> Arrays.stream(StatusPurpose.values())
                        .map(purpose -> new StatusList(
                                purpose.word(),
                                list * IssuerIdentity.PER_LIST,
                                IssuerIdentity.PER_LIST,
                                "/api/status-lists/" + purpose.word() + "/" + list)))
                .toList();
        return cached(new StatusLists(all, clock.instant().toString()), 0);
    }

    @GET
    @Path("/status-lists/{purpose: revocation|suspension}/{list}")
    @PermitAll
    @Produces("application/vc+jwt")
    @Operation(
            summary = "Certificates that are not to be relied on",
            description =
                    "W3C Bitstring Status List as a signed JWT; names nobody. A bit of the list revocation: revoked or"
                            + " replaced, for good. A bit of the list suspension: suspended now, revoked or replaced.")
    @APIResponse(
            responseCode = "200",
            description = "Compact JWS; its payload is a StatusListCredential",
            content =
                    @Content(
                            mediaType = "application/vc+jwt",
                            schema = @Schema(ref = "#/components/schemas/StatusListCredential")))
    @APIResponse(
            responseCode = "404",
            description = "No such list",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(ref = "#/components/schemas/Problem")))
    public Response statusList(
            @Parameter(description = "revocation or suspension") @PathParam("purpose") String purpose,
            @Parameter(description = "as the credential's statusListCredential says") @PathParam("list") int list) {
        if (list < 0) {
            throw new DomainException(CertificationError.NOT_FOUND);
        }
        return cached(
                lists.list(StatusPurpose.valueOf(purpose.toUpperCase(Locale.ROOT)), list),
                StatusListQueries.GOOD_FOR_SECONDS);
    }

    private static Response cached(Object body, int seconds) {
        CacheControl control = new CacheControl();
        control.setMaxAge(seconds);
        return Response.ok(body)
                .cacheControl(control)
                .header("Access-Control-Allow-Origin", "*")
                .build();
    }
}
