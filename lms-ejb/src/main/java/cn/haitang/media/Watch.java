package cn.haitang.media;

import cn.haitang.shared.DomainException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/** Watches a process by the lines it writes: each line is a sign of life, {@code progress 40} also says how far it is. */
final class Watch {

    private static final Duration TELL = Duration.ofSeconds(2);

    private final Process process;
    private final Path signs;
    private final IntConsumer progress;
    private long seen;

    Watch(Process process, Path signs, IntConsumer progress) {
        this.process = process;
        this.signs = signs;
        this.progress = progress;
    }

    /**
     * The exit code.
     *
     * @param stall the longest silence
     * @param longest the longest it may take in all
     * @throws DomainException {@code media.file.too-slow}; the caller kills the process
     */
    int untilItEnds(Duration stall, Duration longest) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        long lastSign = begun;
        long lastTold = begun;
        while (!process.waitFor(100, TimeUnit.MILLISECONDS)) {
            long now = System.nanoTime();
            if (newSign()) {
                lastSign = now;
            }
            if (now - lastSign > stall.toNanos() || now - begun > longest.toNanos()) {
                throw new DomainException(MediaError.TOO_SLOW);
            }
            if (now - lastTold > TELL.toNanos()) {
                lastTold = now;
                progress.accept(percent());
            }
        }
        return process.exitValue();
    }

    private boolean newSign() throws IOException {
        long size = Files.size(signs);
        boolean grown = size > seen;
        seen = size;
        return grown;
    }

    private int percent() throws IOException {
        List<String> lines = Files.readAllLines(signs);
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (lines.get(i).matches("progress \\d{1,3}")) {
                return Integer.parseInt(lines.get(i).substring("progress ".length()));
            }
        }
        return 0;
    }
}
