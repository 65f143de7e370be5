package cn.haitang.learning;

import cn.haitang.shared.DomainException;
import cn.haitang.shared.ErrorCode;
import cn.haitang.shared.database.GroupWriter;
import cn.haitang.shared.database.WriterThreads;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Takes heartbeats of all players of this node: what waits is written in one transaction, and an answer leaves only when
 * its credit is durable. When more comes than can be written, callers are refused at once and keep their data.
 */
@ApplicationScoped
public class HeartbeatIntake {

    /** A heartbeat as it came. @param at the server's time */
    record Sent(long personId, String playback, Heartbeat heartbeat, Instant at) {}

    /**
     * What a heartbeat came to.
     *
     * @param refusal why it was not taken; null when it was, now or before: it need not be sent again
     * @param takenOver a newer playback counts now; what is played here from now on does not
     * @param over taken over, or the lease ran out: a new playback must be opened to go on
     * @param watched null when refused
     * @param completes the threshold is reached and the unit not yet recorded as done
     */
    public record Answer(
            String playback,
            int seq,
            @Nullable ErrorCode refusal,
            boolean takenOver,
            boolean over,
            @Nullable WatchedView watched,
            boolean completes) {

        static Answer refused(Sent sent, ErrorCode code) {
            return new Answer(sent.playback(), sent.heartbeat().seq(), code, false, false, null, false);
        }

        Answer finished(WatchedView completed) {
            return new Answer(playback, seq, refusal, takenOver, over, completed, false);
        }
    }

    @Inject
    private WriterThreads threads;

    @Inject
    private HeartbeatBatch batch;

    @Inject
    private PlaybackRecorder recorder;

    @Inject
    private LearningSettings settings;

    @Inject
    private Clock clock;

    private @Nullable GroupWriter<Sent, Answer> writer;

    /** One after the other: when a whole camp gets to its lecture's end at once, the heartbeats of the others go on meanwhile. */
    private @Nullable GroupWriter<String, WatchedView> completions;

    @PostConstruct
    void begin() {
        writer = new GroupWriter<>(settings.intakeRoom(), settings.intakeGroup(), batch::take, threads);
        completions = new GroupWriter<>(settings.intakeRoom(), 1, this::complete, threads);
    }

    /**
     * The future completes when the heartbeat is durable, or fails when the database is away. Whose heartbeat it is must be
     * known: the caller passes the signed-in trainee.
     *
     * @throws DomainException {@code shared.unavailable} (503) when too many wait: send it again later
     */
    public CompletableFuture<Answer> take(long personId, String playbackId, Heartbeat heartbeat) {
        return begun(writer)
                .submit(new Sent(personId, playbackId, heartbeat, clock.instant()))
                .thenCompose(answer -> answer.completes()
                        ? begun(completions).submit(answer.playback()).thenApply(answer::finished)
                        : CompletableFuture.completedFuture(answer));
    }

    private List<WatchedView> complete(List<String> playbacks) {
        return playbacks.stream().map(recorder::complete).toList();
    }

    private static <T> T begun(@Nullable T begun) {
        return Objects.requireNonNull(begun, "not begun");
    }
}
