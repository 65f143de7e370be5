package cn.haitang.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Whether a start that takes long still gets somewhere: its log changes, or it was given the processor for more than what
 * an idle process uses. On a machine that is busy with other things a start may take as long as it likes.
 */
final class Movement {

    /** @param logBytes of the log so far; {@code work} the time that the process had the processor */
    record Seen(long logBytes, Duration work) {}

    private final Duration patience;
    private final Duration work;
    private final Supplier<Seen> look;
    private final LongSupplier nanos;
    private Seen last;
    private long since;

    /**
     * @param patience how long nothing may move
     * @param work what is more than an idle process would use in that time
     */
    Movement(Duration patience, Duration work, Supplier<Seen> look, LongSupplier nanos) {
        this.patience = patience;
        this.work = work;
        this.look = look;
        this.nanos = nanos;
        this.last = look.get();
        this.since = nanos.getAsLong();
    }

    static Movement of(ProcessHandle process, Path log, Duration patience, Duration work) {
        Supplier<Seen> look =
                () -> new Seen(bytes(log), process.info().totalCpuDuration().orElse(Duration.ZERO));
        return new Movement(patience, work, look, System::nanoTime);
    }

    boolean hasEnded() {
        Seen now = look.get();
        if (now.logBytes() != last.logBytes() || now.work().minus(last.work()).compareTo(work) >= 0) {
            last = now;
            since = nanos.getAsLong();
        }
        return nanos.getAsLong() - since > patience.toNanos();
    }

    private static long bytes(Path log) {
        try {
            return Files.exists(log) ? Files.size(log) : 0;
        } catch (IOException e) {
            return 0;
        }
    }
}
