package cn.haitang.bench;

import cn.haitang.launcher.ScratchRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * The crash test: {@code kill -9} of the server and of the database at random moments, and a database that hangs, while
 * trainees report what they watch; afterwards each acknowledged heartbeat must be in the database, once.
 */
public final class Crash {

    /** @param faults empty: nothing was lost */
    public record Outcome(int outages, long sent, long acknowledged, long longestGapMillis, List<String> faults) {

        String sentence() {
            return outages + " outages, " + sent + " heartbeats sent, " + acknowledged + " acknowledged, back after "
                    + longestGapMillis + " ms at the latest; " + faults.size() + " faults";
        }
    }

    private static final int PER_SECOND = 500;
    /** A playback may report five times a second, see Playback; a real player does so every 15 s. */
    private static final int MILLIS_EACH = 200;

    private static final int SECONDS_TO_COME_BACK = 120;

    private final Path home;
    private final Path folder;
    private final int watchers;
    private final Random random;

    /** @param watchers trainees in front of a lecture; each sends five heartbeats a second; a hundred of them 500 */
    public Crash(Path home, Path folder, int watchers, long seed) {
        this.home = home;
        this.folder = folder;
        this.watchers = watchers;
        this.random = new Random(seed);
    }

    /** One a round, in turn: the database is killed, the server is killed, the database hangs for some seconds. */
    public Outcome run(int rounds) {
        Folders.empty(folder);
        try (ScratchRun system = ScratchRun.start(home, folder)) {
            return run(system, rounds);
        }
    }

    /** On a system that runs already. */
    Outcome run(ScratchRun system, int rounds) {
        try {
            Seeding seeding = new Seeding(system.account());
            int everyMillis = Math.max(MILLIS_EACH, 1000 * watchers / PER_SECOND);
            Audience audience = Audience.of(system.address(), seeding.few(watchers), everyMillis);
            long gap = 0;
            for (int round = 0; round < rounds; round++) {
                gap = Math.max(gap, round(system, audience, round));
            }
            audience.stop();
            return new Outcome(rounds, audience.sent(), audience.acknowledged(), gap, audience.faults(seeding));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return ms from the restart until a heartbeat was acknowledged again */
    private long round(ScratchRun system, Audience audience, int round) {
        Waits.millis(1000 + random.nextInt(3000));
        String what = switch (round % 3) {
            case 0 -> {
                ScratchRun.kill(system.databaseProcess());
                Waits.millis(random.nextInt(1000));
                system.startDatabase();
                yield "database killed and started";
            }
            case 1 -> {
                ScratchRun.kill(system.serverProcess());
                Waits.millis(random.nextInt(1000));
                system.startServer();
                yield "server killed and started";
            }
            default -> {
                Signals.stop(system.databaseProcess());
                Waits.millis(1000 + random.nextInt(4000));
                Signals.goOn(system.databaseProcess());
                yield "database hung";
            }
        };
        long restarted = System.nanoTime();
        while (!audience.acknowledgedAfter(restarted)) {
            if (System.nanoTime() - restarted > SECONDS_TO_COME_BACK * 1_000_000_000L) {
                throw new IllegalStateException("nothing is acknowledged any more after round " + round);
            }
            Waits.millis(10);
        }
        long gap = (System.nanoTime() - restarted) / 1_000_000;
        Console.tell("round " + (round + 1) + ": " + what + "; back after " + gap + " ms");
        return gap;
    }
}
