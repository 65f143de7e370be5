package cn.haitang.web.learning;

import cn.haitang.camp.LectureCheck;
import cn.haitang.learning.CheckService;
import cn.haitang.organisation.Roles;
import cn.haitang.web.shared.Formats;
import cn.haitang.web.shared.Jsons;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Questions in a lecture that is being watched, in the reader's language. */
@Path("/learning/playbacks/{playback}/checks")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "learning")
public class CheckResource {

    @Inject
    private CheckService checks;

    @Inject
    private Formats formats;

    @GET
    @RolesAllowed(Roles.TRAINEE)
    @Operation(summary = "Where questions are asked in this video, and which are answered")
    public JsonArray points(@PathParam("playback") String playback) {
        JsonArrayBuilder array = Jsons.array();
        checks.points(playback)
                .forEach(point -> array.add(Jsons.object()
                        .add("id", point.id())
                        .add("atMs", point.atMs())
                        .add("answered", point.answered())
                        .add("confirms", point.confirms())));
        return array.build();
    }

    @POST
    @Path("{point}/ask")
    @RolesAllowed(Roles.TRAINEE)
    @Operation(summary = "The question of a point; the window to answer begins with it")
    public JsonObject ask(@PathParam("playback") String playback, @PathParam("point") long point) {
        CheckService.Question question = checks.ask(playback, point);
        JsonArrayBuilder options = Jsons.array();
        question.check().options().forEach(option -> options.add(formats.text(option)));
        return Jsons.object()
                .add("stem", formats.text(question.check().stem()))
                .add("options", options)
                .add("leftMs", question.left().toMillis())
                .build();
    }

    @POST
    @Path("{point}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.TRAINEE)
    @Operation(
            summary = "Answers a question",
            description = "Body: option, from 0. RIGHT and WRONG close it alike; MISSED: after the window, ask again.")
    public JsonObject answer(@PathParam("playback") String playback, @PathParam("point") long point, JsonObject body) {
        int option = (int) PlaybackJson.id(body, "option");
        CheckService.Answered answered = checks.answer(playback, point, option);
        LectureCheck check = answered.check();
        return Jsons.object()
                .add("outcome", answered.outcome().name())
                .add("correct", formats.text(check.options().get(check.correct())))
                .add("explanation", formats.text(check.explanation()))
                .add("watched", PlaybackJson.of(answered.watched()))
                .build();
    }
}
