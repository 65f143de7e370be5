package cn.haitang.web.assessment;

import cn.haitang.assessment.ExamService;
import cn.haitang.assessment.PaperQueries;
import cn.haitang.assessment.PaperView;
import cn.haitang.assessment.Saved;
import cn.haitang.organisation.Roles;
import cn.haitang.shared.DomainException;
import cn.haitang.shared.SharedError;
import cn.haitang.web.shared.Jsons;
import cn.haitang.web.shared.Texts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Attempts, for the exam page: beginning, the paper in the reader's language, answers one by one, handing in. */
@Path("/assessment/attempts")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "assessment")
public class AttemptResource {

    @Inject
    private ExamService exams;

    @Inject
    private PaperQueries papers;

    @Inject
    private Texts texts;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.TRAINEE)
    @Operation(
            summary = "Begins an attempt, or finds the open one",
            description = "Body: enrolment, unit. Refused while other required units are open or attempts are used up.")
    public JsonObject start(JsonObject body) {
        long attempt = exams.start(id(body, "enrolment"), id(body, "unit"));
        return Jsons.object().add("attempt", attempt).build();
    }

    @GET
    @Path("{attempt}")
    @RolesAllowed(Roles.TRAINEE)
    @Operation(summary = "The paper of an open attempt, without anything that tells which option is correct")
    public JsonObject paper(@PathParam("attempt") long attempt) {
        PaperView paper = papers.paper(attempt);
        JsonArrayBuilder items = Jsons.array();
        paper.items().forEach(item -> items.add(item(item, texts.locale())));
        return Jsons.object()
                .add("attempt", attempt)
                .add("title", paper.title().in(texts.locale()))
                .add("remainingMs", paper.remainingMs())
                .add("items", items)
                .build();
    }

    @PUT
    @Path("{attempt}/answers/{position}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.TRAINEE)
    @Operation(
            summary = "Saves an answer",
            description =
                    "Body: answer (letters of the screen), flagged, clientSeq (counted up with each change). A late"
                            + " answer never overwrites a newer one: the reply is what is kept now.")
    public JsonObject save(@PathParam("attempt") long attempt, @PathParam("position") int position, JsonObject body) {
        Saved saved =
                exams.save(attempt, position, answer(body), body.getBoolean("flagged", false), id(body, "clientSeq"));
        return Jsons.object()
                .add("position", saved.position())
                .add("answer", saved.answer())
                .add("flagged", saved.flagged())
                .add("clientSeq", saved.clientSeq())
                .add("remainingMs", saved.remainingMs())
                .build();
    }

    @POST
    @Path("{attempt}/submission")
    @RolesAllowed(Roles.TRAINEE)
    @Operation(summary = "Hands the paper in; doing it again changes nothing")
    public JsonObject submit(@PathParam("attempt") long attempt) {
        exams.submit(attempt);
        return Jsons.object().add("attempt", attempt).build();
    }

    private static JsonObject item(PaperView.Item item, Locale locale) {
        JsonArrayBuilder options = Jsons.array();
        item.options().forEach(option -> options.add(option.in(locale)));
        return Jsons.object()
                .add("position", item.position())
                .add("kind", item.kind().name())
                .add("stem", item.stem().in(locale))
                .add("options", options)
                .add("answer", item.answer())
                .add("flagged", item.flagged())
                .add("clientSeq", item.clientSeq())
                .build();
    }

    private static String answer(JsonObject body) {
        String answer = body.getString("answer", "");
        if (answer.length() > 12) {
            throw new DomainException(SharedError.INVALID);
        }
        return answer;
    }

    private static long id(JsonObject body, String name) {
        if (body.get(name) instanceof JsonNumber number) {
            return number.longValue();
        }
        throw new DomainException(SharedError.INVALID);
    }
}
