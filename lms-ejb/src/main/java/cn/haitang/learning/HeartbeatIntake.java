package cn.haitang.learning;

import cn.haitang.shared.DomainException;
import cn.haitang.shared.ErrorCode;
import cn.haitang.shared.database.Conflicts;
import cn.haitang.shared.database.GroupWriter;
import cn.haitang.shared.database.WriterThreads;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
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

    @Resource
    private ManagedExecutorService executor;

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

    @PostConstruct
    void begin() {
        writer = new GroupWriter<>(settings.intakeRoom(), settings.intakeGroup(), batch::take, threads);
    }

    /**
     * The future completes when the heartbeat is durable, or fails when the database is away. Whose heartbeat it is must be
     * known: the caller passes the signed-in trainee.
     *
     * @throws DomainException {@code shared.unavailable} (503) when too many wait: send it again later
     */
    public CompletableFuture<Answer> take(long personId, String playbackId, Heartbeat heartbeat) {
        if (writer == null) {
            throw new IllegalStateException("not begun");
        }
        return writer.submit(new Sent(personId, playbackId, heartbeat, clock.instant()))
                .thenCompose(
                        answer -> answer.completes() ? completed(answer) : CompletableFuture.completedFuture(answer));
    }

    private CompletableFuture<Answer> completed(Answer answer) {
        return CompletableFuture.supplyAsync(
                () -> answer.finished(Conflicts.retried(() -> recorder.complete(answer.playback()))), executor);
    }
}
