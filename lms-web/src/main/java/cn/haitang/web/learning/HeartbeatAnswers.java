package cn.haitang.web.learning;

import cn.haitang.learning.HeartbeatIntake.Answer;
import cn.haitang.shared.ErrorCode;
import cn.haitang.shared.SharedError;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** Sends the answer to one request of {@link HeartbeatServlet}, once, whoever is first: the intake or the clock. */
final class HeartbeatAnswers implements AsyncListener {

    private static final Logger LOG = Logger.getLogger(HeartbeatAnswers.class.getName());
    private static final int SHORTEST_WAIT_S = 2;
    private static final int LONGEST_WAIT_S = 8;

    private final AsyncContext async;
    private final boolean many;
    private final AtomicBoolean sent = new AtomicBoolean();

    HeartbeatAnswers(AsyncContext async, boolean many) {
        this.async = async;
        this.many = many;
    }

    /** In the order given, when the last is there; a failure when one failed or the last is not there in time. */
    static <T> CompletableFuture<List<T>> all(List<CompletableFuture<T>> answers, Duration patience) {
        return CompletableFuture.allOf(answers.toArray(new CompletableFuture<?>[0]))
                .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .thenApply(done -> answers.stream().map(CompletableFuture::join).toList());
    }

    void send(List<Answer> answers) {
        if (sent.compareAndSet(false, true)) {
            try {
                HttpServletResponse response = (HttpServletResponse) async.getResponse();
                Answer first = answers.get(0);
                if (!many && first.refusal() != null) {
                    refuse(response, first.refusal());
                } else {
                    String body = many ? array(answers) : PlaybackJson.of(first).toString();
                    write(response, "application/json", body);
                }
            } catch (IOException gone) {
                LOG.log(Level.FINE, "the player has gone; it will send again", gone);
            } finally {
                async.complete();
            }
        }
    }

    /** Nothing is lost: the player keeps what was not answered. */
    void unavailable(Throwable why) {
        if (sent.compareAndSet(false, true)) {
            LOG.log(Level.FINE, "heartbeats have to wait", why);
            try {
                refuse((HttpServletResponse) async.getResponse(), SharedError.UNAVAILABLE);
            } catch (IOException gone) {
                LOG.log(Level.FINE, "the player has gone; it will send again", gone);
            } finally {
                async.complete();
            }
        }
    }

    /** As an RFC 9457 problem. When it is for a while, players come back at different times. */
    static void refuse(HttpServletResponse response, ErrorCode code) throws IOException {
        response.setStatus(code.status());
        if (code.status() == SharedError.UNAVAILABLE.status() || code.status() == SharedError.TOO_MANY.status()) {
            int wait = ThreadLocalRandom.current().nextInt(SHORTEST_WAIT_S, LONGEST_WAIT_S);
            response.setHeader("Retry-After", String.valueOf(wait));
        }
        String body = "{\"type\":\"urn:haitang:error:%s\",\"code\":\"%s\",\"status\":%d}"
                .formatted(code.key(), code.key(), code.status());
        write(response, "application/problem+json", body);
    }

    private static String array(List<Answer> answers) {
        return answers.stream().map(a -> PlaybackJson.of(a).toString()).collect(Collectors.joining(",", "[", "]"));
    }

    private static void write(HttpServletResponse response, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        response.setContentType(type);
        response.setContentLength(bytes.length);
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(bytes);
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        // none is set: the intake has a clock of its own
    }

    @Override
    public void onError(AsyncEvent event) {
        unavailable(event.getThrowable());
    }

    @Override
    public void onComplete(AsyncEvent event) {
        sent.set(true);
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        sent.set(false);
    }
}
