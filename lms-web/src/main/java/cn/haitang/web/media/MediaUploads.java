package cn.haitang.web.media;

import cn.haitang.media.UploadService;
import cn.haitang.organisation.Roles;
import cn.haitang.shared.DomainException;
import cn.haitang.shared.SharedError;
import cn.haitang.web.shared.Jsons;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/**
 * Uploads in parts: begin with name and size, put parts at the offset that the answer names, finish. Beginning the same
 * file again goes on where it stopped.
 */
@Path("/media/uploads")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class MediaUploads {

    @Inject
    private UploadService uploads;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.LECTURER)
    public Response begin(JsonObject file) {
        JsonValue name = file.get("name");
        JsonValue size = file.get("size");
        if (name instanceof JsonString text && size instanceof JsonNumber bytes) {
            return Response.status(Response.Status.CREATED)
                    .entity(json(uploads.begin(text.getString(), bytes.longValue())))
                    .build();
        }
        throw new DomainException(SharedError.INVALID);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.LECTURER)
    public JsonObject state(@PathParam("id") String id) {
        return json(uploads.state(id));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed(Roles.LECTURER)
    public JsonObject append(@PathParam("id") String id, @QueryParam("offset") long offset, InputStream part) {
        return json(uploads.append(id, offset, part));
    }

    @POST
    @Path("/{id}/finish")
    @RolesAllowed(Roles.LECTURER)
    public JsonObject finish(@PathParam("id") String id) {
        return Jsons.object().add("assetId", uploads.finish(id)).build();
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.LECTURER)
    public void cancel(@PathParam("id") String id) {
        uploads.cancel(id);
    }

    private static JsonObject json(UploadService.Progress progress) {
        return Jsons.object()
                .add("id", progress.id())
                .add("name", progress.name())
                .add("size", progress.size())
                .add("offset", progress.offset())
                .add("chunk", progress.chunk())
                .build();
    }
}
