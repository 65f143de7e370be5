package cn.haitang.web.learning;

import cn.haitang.camp.LectureQueries;
import cn.haitang.learning.HeartbeatIntake;
import cn.haitang.learning.LearningError;
import cn.haitang.learning.PlaybackService;
import cn.haitang.learning.ProgrammeQueries;
import cn.haitang.learning.Step;
import cn.haitang.organisation.CurrentPerson;
import cn.haitang.organisation.Roles;
import cn.haitang.shared.DomainException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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

/** Watching lectures: open a playback, report what was played, fetch captions. Times are in ms of media time. */
@Path("/learning")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "learning")
public class PlaybackResource {

    @Inject
    private PlaybackService service;

    @Inject
    private HeartbeatIntake intake;

    @Inject
    private CurrentPerson current;

    @Inject
    private ProgrammeQueries programmes;

    @Inject
    private LectureQueries lectures;

    @POST
    @Path("playbacks")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.TRAINEE)
    @Operation(
            summary = "Opens a playback",
            description = "Body: enrolment, unit. Any other playback of this person ends: the newest counts.")
    public JsonObject open(JsonObject body) {
        return PlaybackJson.of(service.open(PlaybackJson.id(body, "enrolment"), PlaybackJson.id(body, "unit")));
    }

    @POST
    @Path("playbacks/{playback}/heartbeats")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.TRAINEE)
    @Operation(
            summary = "Reports what was played",
            description =
                    "Body: seq (1, 2, …), position, rate, played [[from, to, shown], …]. The same seq again changes"
                            + " nothing. The answer comes when the credit is durable, and tells what counts now. Players"
                            + " send many at once to POST /api/heartbeats: an array of up to 50 of these, each with its"
                            + " playback; answered in the same order, each with a status of its own.")
    public JsonObject heartbeat(@PathParam("playback") String playback, JsonObject body) {
        HeartbeatIntake.Answer answer = intake.take(current.id(), playback, PlaybackJson.heartbeat(body))
                .join();
        if (answer.refusal() != null) {
            throw new DomainException(answer.refusal());
        }
        return PlaybackJson.of(answer);
    }

    @GET
    @Path("captions/{enrolment}/{unit}/{language}.vtt")
    @Produces("text/vtt;charset=UTF-8")
    @RolesAllowed(Roles.TRAINEE)
    @Operation(summary = "Captions of a lecture unit (zh or en) as WebVTT")
    public String captions(
            @PathParam("enrolment") long enrolment,
            @PathParam("unit") long unit,
            @PathParam("language") String language) {
        Long lecture = programmes
                .of(enrolment)
                .step(unit)
                .map(Step::lectureId)
                .orElseThrow(() -> new DomainException(LearningError.UNIT_NOT_FOUND));
        return lectures.captions(lecture, language);
    }
}
