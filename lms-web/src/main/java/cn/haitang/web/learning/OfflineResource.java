package cn.haitang.web.learning;

import cn.haitang.learning.Download.LogEntry;
import cn.haitang.learning.LearningError;
import cn.haitang.learning.OfflineService;
import cn.haitang.organisation.Roles;
import cn.haitang.shared.DomainException;
import cn.haitang.web.shared.Jsons;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Base64;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Lectures that are taken along, and the sealed logs of what was watched of them without a network. */
@Path("/learning/downloads")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "learning")
public class OfflineResource {

    @Inject
    private OfflineService service;

    @POST
    @RolesAllowed(Roles.TRAINEE)
    @Operation(
            summary = "Begins a download of a lecture",
            description = "Body: enrolment, unit. The key seals the log and is told this once.")
    public JsonObject begin(JsonObject body) {
        OfflineService.Begun begun = service.begin(PlaybackJson.id(body, "enrolment"), PlaybackJson.id(body, "unit"));
        return Jsons.object()
                .add("download", begun.download())
                .add("key", Base64.getEncoder().encodeToString(begun.key()))
                .add("assetId", begun.assetId())
                .add("durationMs", begun.durationMs())
                .add("allowedRate", begun.rules().allowedRate())
                .add("provisionalHours", begun.rules().watching().offlineTime().toHours())
                .build();
    }

    @POST
    @Path("{download}/log")
    @RolesAllowed(Roles.TRAINEE)
    @Operation(
            summary = "Takes entries of the log",
            description =
                    "Body: entries [{n, from, to, rate, mac}], ascending, up to 200. rate with two decimals as text; mac ="
                            + " base64(HMAC-SHA256(key, download|n|from|to|rate|mac of the entry before)). Answers upTo:"
                            + " entries up to it may be removed; 400 when one is broken, also with upTo.")
    public Response log(@PathParam("download") String download, JsonObject body) {
        OfflineService.Taken taken = service.take(download, entries(body));
        JsonObjectBuilder answer =
                Jsons.object().add("upTo", taken.upTo()).add("watched", PlaybackJson.of(taken.watched()));
        if (taken.broken()) {
            answer.add("code", LearningError.OFFLINE_BROKEN.key()).add("status", 400);
            return Response.status(Response.Status.BAD_REQUEST)
                    .entity(answer.build())
                    .build();
        }
        return Response.ok(answer.build()).build();
    }

    private static List<LogEntry> entries(JsonObject body) {
        try {
            return body.getJsonArray("entries").stream()
                    .map(JsonValue::asJsonObject)
                    .map(e -> new LogEntry(
                            e.getJsonNumber("n").intValueExact(),
                            e.getJsonNumber("from").longValueExact(),
                            e.getJsonNumber("to").longValueExact(),
                            e.getString("rate"),
                            e.getString("mac")))
                    .toList();
        } catch (ClassCastException | NullPointerException | ArithmeticException otherShape) {
            throw new DomainException(LearningError.HEARTBEAT_INVALID);
        }
    }
}
