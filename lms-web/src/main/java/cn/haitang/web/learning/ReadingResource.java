package cn.haitang.web.learning;

import cn.haitang.learning.ProgrammeQueries;
import cn.haitang.learning.ProgrammeQueries.ShelfPack;
import cn.haitang.learning.ReadingService;
import cn.haitang.organisation.Roles;
import cn.haitang.web.shared.Formats;
import cn.haitang.web.shared.Jsons;
import cn.haitang.web.shared.Texts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Resource packs: which there are, and turning pages. */
@Path("/learning")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "learning")
public class ReadingResource {

    private static final int MOST_PACKS = 200;

    @Inject
    private ReadingService readings;

    @Inject
    private ProgrammeQueries programmes;

    @Inject
    private Formats formats;

    @Inject
    private Study study;

    @Inject
    private Texts texts;

    @GET
    @Path("packs")
    @RolesAllowed(Roles.TRAINEE)
    @Operation(summary = "The packs of all own camps, in the reader's language; unread ones first")
    public JsonArray packs() {
        JsonArrayBuilder array = Jsons.array();
        programmes.packs(MOST_PACKS).forEach(pack -> array.add(pack(pack)));
        return array.build();
    }

    @PUT
    @Path("readings/{enrolment}/{unit}/{file}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.TRAINEE)
    @Operation(summary = "The reader looks at a page", description = "Body: page, from 1.")
    public JsonObject turn(
            @PathParam("enrolment") long enrolment,
            @PathParam("unit") long unit,
            @PathParam("file") long file,
            JsonObject body) {
        ReadingService.Place place = readings.turnTo(enrolment, unit, file, (int) PlaybackJson.id(body, "page"));
        return Jsons.object()
                .add("page", place.lastPage())
                .add("pages", place.pages())
                .add("fileRead", place.fileRead())
                .add("packRead", place.packRead())
                .build();
    }

    private JsonObject pack(ShelfPack pack) {
        return Jsons.object()
                .add("page", study.page(pack.enrolmentId(), pack.step()))
                .add("title", formats.text(pack.step().title()))
                .add("size", formats.size(pack.step().bytes()))
                .add("about", study.packLine(pack.step()))
                .add("why", texts.of("learning.pack.why", formats.text(pack.camp())))
                .add("done", pack.step().isDone())
                .add("begun", pack.step().isBegun())
                .build();
    }
}
