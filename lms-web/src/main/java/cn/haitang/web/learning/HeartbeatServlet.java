package cn.haitang.web.learning;

import cn.haitang.learning.Heartbeat;
import cn.haitang.learning.HeartbeatIntake;
import cn.haitang.learning.HeartbeatIntake.Answer;
import cn.haitang.organisation.Roles;
import cn.haitang.shared.DomainException;
import cn.haitang.shared.ErrorCode;
import cn.haitang.shared.SharedError;
import cn.haitang.web.security.CsrfToken;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * {@code POST /api/heartbeats}: one heartbeat, or an array of up to {@value #MOST}, for players that send often and empty
 * a queue. Asynchronous: no thread waits for the database. The answers come in the same order, each with its own status;
 * the status of the response tells what befell the request as a whole (401, 403, 413, 503 with Retry-After).
 */
@WebServlet(urlPatterns = "/api/heartbeats", asyncSupported = true)
public class HeartbeatServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 50;
    private static final int MOST_BYTES = 64 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final JsonReaderFactory JSON = Json.createReaderFactory(null);

    @Inject
    private transient HeartbeatIntake intake;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            long person = trainee(request);
            byte[] bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
                return;
            }
            JsonValue body = body(bytes);
            List<JsonValue> sent = body instanceof JsonArray many ? many : List.of(body);
            if (sent.isEmpty() || sent.size() > MOST) {
                response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
                return;
            }
            List<CompletableFuture<Answer>> answers =
                    sent.stream().map(each -> take(person, each.asJsonObject())).toList();
            answer(request.startAsync(), answers, body instanceof JsonArray);
        } catch (DomainException refused) {
            HeartbeatAnswers.refuse(response, refused.code());
        } catch (ClassCastException notObjects) {
            HeartbeatAnswers.refuse(response, SharedError.INVALID);
        }
    }

    private static long trainee(HttpServletRequest request) {
        if (request.getUserPrincipal() == null) {
            throw new DomainException(SharedError.SIGNED_OUT);
        }
        if (!request.isUserInRole(Roles.TRAINEE) || !CsrfToken.isSentBy(request)) {
            throw new DomainException(SharedError.FORBIDDEN);
        }
        return Long.parseLong(request.getUserPrincipal().getName());
    }

    private static JsonValue body(byte[] bytes) {
        try (JsonReader reader = JSON.createReader(new ByteArrayInputStream(bytes))) {
            return reader.readValue();
        } catch (RuntimeException notJson) { // nested too deep is one of its own
            throw new DomainException(SharedError.INVALID);
        }
    }

    /** One that makes no sense is answered so and harms no other of the same request; a full intake refuses them all. */
    private CompletableFuture<Answer> take(long person, JsonObject each) {
        Heartbeat heartbeat;
        try {
            heartbeat = PlaybackJson.heartbeat(each);
        } catch (DomainException nonsense) {
            return CompletableFuture.completedFuture(refused(each, nonsense.code()));
        }
        return intake.take(person, each.getString("playback", ""), heartbeat);
    }

    private static Answer refused(JsonObject each, ErrorCode code) {
        return new Answer(each.getString("playback", ""), each.getInt("seq", 0), code, false, false, null, false);
    }

    /**
     * The clock is ours: the container keeps a request that has a timeout for up to a second after its answer, and a thousand
     * of those age into the old generation (ADR 31).
     */
    private static void answer(AsyncContext async, List<CompletableFuture<Answer>> answers, boolean many) {
        async.setTimeout(0);
        HeartbeatAnswers sender = new HeartbeatAnswers(async, many);
        async.addListener(sender);
        HeartbeatAnswers.all(answers, PATIENCE).whenComplete((all, failed) -> {
            if (failed != null) {
                sender.unavailable(failed);
            } else {
                sender.send(all);
            }
        });
    }
}
