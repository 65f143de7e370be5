package cn.haitang.web.certification;

import cn.haitang.certification.PictureSlot;
import cn.haitang.certification.TemplateDesign;
import cn.haitang.certification.TemplateService;
import cn.haitang.organisation.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Edits templates of certificates, step by step while somebody looks at the preview. */
@Path("/certificate-templates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "certificates")
public class TemplateResource {

    private static final int MOST_BYTES = (5 << 20) + 1;

    @Inject
    private TemplateService templates;

    /** A version that was made. */
    public record Made(long version) {}

    @PUT
    @Path("/versions/{version}")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Words and font of a draft",
            description = "brand, bodyZh, bodyEn, signatory, nameFont. Refused when something could not be printed.")
    public void edit(@PathParam("version") long version, JsonObject words) {
        templates.edit(
                version,
                new TemplateDesign(
                        words.getString("brand", ""),
                        words.getString("bodyZh", ""),
                        words.getString("bodyEn", ""),
                        words.getString("signatory", ""),
                        words.getString("nameFont", "")));
    }

    @PUT
    @Path("/versions/{version}/pictures/{slot}")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "A picture of a draft", description = "PNG or JPEG up to 5 MB; kept without its metadata.")
    public void picture(@PathParam("version") long version, @PathParam("slot") PictureSlot slot, InputStream file)
            throws IOException {
        templates.picture(version, slot, file.readNBytes(MOST_BYTES));
    }

    @DELETE
    @Path("/versions/{version}/pictures/{slot}")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(summary = "Takes a picture away")
    public void noPicture(@PathParam("version") long version, @PathParam("slot") PictureSlot slot) {
        templates.picture(version, slot, null);
    }

    @POST
    @Path("/versions/{version}/publication")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(summary = "Publishes a draft", description = "From now on it never changes.")
    public void publish(@PathParam("version") long version) {
        templates.publish(version);
    }

    @POST
    @Path("/versions/{version}/copies")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "A new template that begins like this version", description = "name")
    public Made copy(@PathParam("version") long version, JsonObject copy) {
        return new Made(templates.copy(version, copy.getString("name", "")));
    }

    @POST
    @Path("/{template}/draft")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(summary = "The draft of a template", description = "Begun when there is none.")
    public Made draft(@PathParam("template") long template) {
        return new Made(templates.draft(template));
    }

    @PUT
    @Path("/{template}/types/{type}")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(summary = "Issues a kind of certificate with this template from now on")
    public void use(@PathParam("template") long template, @PathParam("type") long type) {
        templates.use(type, template);
    }
}
