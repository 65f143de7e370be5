package cn.haitang.web.engagement;

import cn.haitang.engagement.push.PushService;
import cn.haitang.organisation.Roles;
import cn.haitang.shared.DomainException;
import cn.haitang.shared.SharedError;
import cn.haitang.web.shared.Jsons;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.security.GeneralSecurityException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Browsers that take messages while the app is closed. */
@Path("/engagement/push")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "engagement")
public class PushResource {

    @Inject
    private PushService service;

    @GET
    @Path("key")
    @RolesAllowed({Roles.TRAINEE, Roles.LECTURER, Roles.MENTOR, Roles.MANAGER, Roles.ADMINISTRATOR, Roles.AUDITOR})
    @Operation(
            summary = "The key a browser wants to know of the sender",
            description = "Base64url of an uncompressed point of P-256.")
    public JsonObject key() throws GeneralSecurityException {
        return Jsons.object().add("key", service.publicKey()).build();
    }

    @POST
    @Path("devices")
    @RolesAllowed({Roles.TRAINEE, Roles.LECTURER, Roles.MENTOR, Roles.MANAGER, Roles.ADMINISTRATOR, Roles.AUDITOR})
    @Operation(
            summary = "Begins sending to a browser",
            description = "Body: a PushSubscription as its toJSON gives it: endpoint, keys {p256dh, auth}.")
    public void begin(JsonObject body) {
        JsonObject keys = body.getJsonObject("keys");
        if (keys == null) {
            throw new DomainException(SharedError.INVALID);
        }
        service.begin(body.getString("endpoint", ""), keys.getString("p256dh", ""), keys.getString("auth", ""));
    }

    @POST
    @Path("devices/end")
    @RolesAllowed({Roles.TRAINEE, Roles.LECTURER, Roles.MENTOR, Roles.MANAGER, Roles.ADMINISTRATOR, Roles.AUDITOR})
    @Operation(summary = "Ends sending to a browser", description = "Body: endpoint.")
    public void end(JsonObject body) {
        service.end(body.getString("endpoint", ""));
    }
}
