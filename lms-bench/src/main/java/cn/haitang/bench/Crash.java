package cn.haitang.bench;

import cn.haitang.launcher.ScratchRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The crash test: {@code kill -9} of the server and of the database at random moments, while trainees report what they watch;
 * afterwards each acknowledged heartbeat must be in the database, once.
 */
public final class Crash {

    /** @param faults empty: nothing was lost */
    public record Outcome(int kills, long sent, long acknowledged, long longestGapMillis, List<String> faults) {

        String sentence() {
            return kills + " kills, " + sent + " heartbeats sent, " + acknowledged + " acknowledged, back after "
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

    /** One kill a round: the database in even rounds, the server in odd ones. */
    public Outcome run(int rounds) {
        Folders.empty(folder);
        AtomicBoolean stopping = new AtomicBoolean();
        try (ScratchRun system = ScratchRun.start(home, folder)) {
            Seeding seeding = new Seeding(system.account());
            List<Watcher> all = new ArrayList<>();
            int everyMillis = Math.max(MILLIS_EACH, 1000 * watchers / PER_SECOND);
            for (Trainee trainee : seeding.few(watchers)) {
                Watcher watcher = new Watcher(system.address(), trainee, everyMillis, stopping);
                watcher.open();
                all.add(watcher);
            }
            List<Thread> threads = all.stream().map(Thread::new).toList();
            threads.forEach(Thread::start);
            long gap = 0;
            for (int round = 0; round < rounds; round++) {
                gap = Math.max(gap, round(system, all, round));
            }
            stopping.set(true);
            for (Thread thread : threads) {
                thread.join();
            }
            return outcome(seeding, all, rounds, gap);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return ms from the restart until a heartbeat was acknowledged again */
    private long round(ScratchRun system, List<Watcher> all, int round) {
        Waits.millis(1000 + random.nextInt(3000));
        boolean database = round % 2 == 0;
        ScratchRun.kill(database ? system.databaseProcess() : system.serverProcess());
        Waits.millis(random.nextInt(1000));
        if (database) {
            system.startDatabase();
        } else {
            system.startServer();
        }
        long restarted = System.nanoTime();
        while (all.stream().noneMatch(watcher -> watcher.lastAcknowledged() > restarted)) {
            if (System.nanoTime() - restarted > SECONDS_TO_COME_BACK * 1_000_000_000L) {
                throw new IllegalStateException("nothing is acknowledged any more after round " + round);
            }
            Waits.millis(10);
        }
        long gap = (System.nanoTime() - restarted) / 1_000_000;
        Console.tell("round " + (round + 1) + ": " + (database ? "database" : "server")
                + " killed and started; back after " + gap + " ms");
        return gap;
    }

    private Outcome outcome(Seeding seeding, List<Watcher> all, int rounds, long gap) throws SQLException {
        List<String> faults = new ArrayList<>();
        try (Connection connection = seeding.open()) {
            Evidence evidence = new Evidence(connection);
            for (Watcher watcher : all) {
                faults.addAll(evidence.faults(watcher));
            }
        }
        long sent = all.stream().mapToLong(watcher -> watcher.sent().size()).sum();
        long acknowledged =
                all.stream().mapToLong(watcher -> watcher.acknowledged().size()).sum();
        return new Outcome(rounds, sent, acknowledged, gap, faults);
    }
}
