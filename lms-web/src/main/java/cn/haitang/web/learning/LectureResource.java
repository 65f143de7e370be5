package cn.haitang.web.learning;

import cn.haitang.learning.LearningError;
import cn.haitang.learning.NoteService;
import cn.haitang.learning.QuestionQueries;
import cn.haitang.learning.QuestionService;
import cn.haitang.learning.StreamService;
import cn.haitang.learning.WatchedQueries;
import cn.haitang.organisation.Roles;
import cn.haitang.shared.DomainException;
import cn.haitang.web.shared.Jsons;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What stands beside a lecture that is watched: its streams, own notes, questions to the lecturer. */
@Path("/learning/lectures/{enrolment}/{unit}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "learning")
public class LectureResource {

    /** What is written at a moment. */
    private record Written(long atMs, String body) {}

    @PathParam("enrolment")
    private long enrolment;

    @PathParam("unit")
    private long unit;

    @Inject
    private StreamService streams;

    @Inject
    private WatchedQueries watched;

    @Inject
    private NoteService notes;

    @Inject
    private QuestionService questions;

    @Inject
    private QuestionQueries asked;

    @GET
    @Path("streams")
    @RolesAllowed(Roles.TRAINEE)
    @Operation(
            summary = "A new link to the streams of the video, and how large they are",
            description =
                    "link is the folder under /media/hls/, empty while there are none; lines 0 is the sound alone.")
    public JsonObject streams() {
        return StreamsJson.of(streams.of(enrolment, unit));
    }

    @GET
    @Path("watched")
    @RolesAllowed(Roles.TRAINEE)
    @Operation(
            summary = "How far the trainee is with the video",
            description = "What does not count stands there by its reason; 204 while nothing was watched.")
    public Response watched() {
        return watched.mine(enrolment, unit)
                .map(view -> Response.ok(PlaybackJson.of(view)).build())
                .orElseGet(() -> Response.noContent().build());
    }

    @GET
    @Path("notes")
    @RolesAllowed(Roles.TRAINEE)
    @Operation(summary = "The own notes, in the order of the lecture")
    public JsonArray notes() {
        JsonArrayBuilder array = Jsons.array();
        notes.notes(enrolment, unit)
                .forEach(note -> array.add(Jsons.object()
                        .add("id", note.id())
                        .add("atMs", note.atMs())
                        .add("body", note.body())));
        return array.build();
    }

    @PUT
    @Path("notes/{id}")
    @RolesAllowed(Roles.TRAINEE)
    @Operation(summary = "Keeps a note or its new text", description = "The id is a UUID. Body: atMs, body.")
    public void keep(@PathParam("id") String id, JsonObject body) {
        Written written = written(body, LearningError.NOTE_INVALID);
        notes.keep(enrolment, unit, new NoteService.Note(id, written.atMs(), written.body()));
    }

    @DELETE
    @Path("notes/{id}")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.TRAINEE)
    @Operation(summary = "Removes a note")
    public void remove(@PathParam("id") String id) {
        notes.remove(id);
    }

    @GET
    @Path("questions")
    @RolesAllowed(Roles.TRAINEE)
    @Operation(summary = "The own questions, and the answered ones of others with masked names")
    public JsonArray questions() {
        JsonArrayBuilder array = Jsons.array();
        asked.beside(enrolment, unit).forEach(question -> {
            JsonObjectBuilder one = Jsons.object()
                    .add("id", question.id())
                    .add("mine", question.mine())
                    .add("name", question.name())
                    .add("atMs", question.atMs())
                    .add("body", question.body());
            String answer = question.answer();
            array.add(answer == null ? one : one.add("answer", answer));
        });
        return array.build();
    }

    @PUT
    @Path("questions/{id}")
    @RolesAllowed(Roles.TRAINEE)
    @Operation(summary = "Asks the lecturer", description = "The id is a UUID. Body: atMs, body.")
    public void ask(@PathParam("id") String id, JsonObject body) {
        Written written = written(body, LearningError.QUESTION_INVALID);
        questions.ask(enrolment, unit, new QuestionService.Ask(id, written.atMs(), written.body()));
    }

    private static Written written(JsonObject body, LearningError otherShape) {
        try {
            return new Written(body.getJsonNumber("atMs").longValueExact(), body.getString("body"));
        } catch (ClassCastException | NullPointerException | ArithmeticException e) {
            throw new DomainException(otherShape);
        }
    }
}
