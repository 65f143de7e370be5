package cn.haitang.bench;

import cn.haitang.launcher.ScratchRun;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Many trainees in front of a lecture at once, for long: each sends a heartbeat every 15 s, as the player does, whether the
 * server keeps up or not. A heartbeat's time is counted from the moment when it was due, so that a slow answer makes the next
 * ones late in the figures too. Afterwards all that was acknowledged must be stored.
 */
public final class Steady {

    /** @param millis of each acknowledged heartbeat since it was due, sorted; {@code faults} empty: nothing was lost */
    public record Outcome(
            int trainees,
            long seconds,
            long[] millis,
            long refused,
            double serverCpu,
            double databaseCpu,
            double memoryMb,
            List<String> faults) {

        String sentence() {
            return ("%d trainees, %d s: %d heartbeats (%.0f/s), p50 %d ms, p95 %d ms, p99 %d ms, longest %d ms; %d refused"
                            + " attempts (%.3f %%); CPU-ms %.2f + %.2f each; %.0f MB; %d faults")
                    .formatted(
                            trainees,
                            seconds,
                            millis.length,
                            millis.length / (double) seconds,
                            at(0.5),
                            at(0.95),
                            at(0.99),
                            at(1),
                            refused,
                            100.0 * refused / Math.max(1, millis.length),
                            serverCpu / Math.max(1, millis.length),
                            databaseCpu / Math.max(1, millis.length),
                            memoryMb,
                            faults.size());
        }

        private long at(double share) {
            return millis.length == 0 ? 0 : millis[(int) Math.min(millis.length - 1, millis.length * share)];
        }
    }

    private static final int SECONDS_BETWEEN = 15;
    private static final int SIGN_INS_AT_ONCE = 8;
    /** Enough that an answer may take a fifth of a second before the next one of the same worker is late. */
    private static final int WORKERS = 128;

    private final Path home;
    private final Path folder;
    private final AtomicBoolean stopping = new AtomicBoolean();

    public Steady(Path home, Path folder) {
        this.home = home;
        this.folder = folder;
    }

    public Outcome run(int trainees, int minutes) {
        Folders.empty(folder);
        try (ScratchRun system = ScratchRun.start(home, folder)) {
            Seeding seeding = new Seeding(system.account());
            Console.tell("filling in trainees, when the courses' videos are ready");
            seeding.fill(trainees + 2 * Seeding.SPECIAL);
            List<Watcher> all = seeding.people("usual", trainees).stream()
                    .map(trainee -> new Watcher(system.address(), trainee, SECONDS_BETWEEN * 1000, stopping))
                    .toList();
            Console.tell("signing in " + all.size());
            together(
                    SIGN_INS_AT_ONCE,
                    all.stream().<Callable<long[]>>map(Steady::opened).toList());
            Console.tell("watching for " + minutes + " minutes");
            Meter server = new Meter(system.serverProcess());
            Meter database = new Meter(system.databaseProcess());
            double serverBefore = server.cpu().toMillis();
            double databaseBefore = database.cpu().toMillis();
            long[] millis = watched(all, minutes);
            return new Outcome(
                    all.size(),
                    minutes * 60L,
                    millis,
                    all.stream().mapToLong(Watcher::refused).sum(),
                    server.cpu().toMillis() - serverBefore,
                    database.cpu().toMillis() - databaseBefore,
                    server.residentMb() + database.residentMb(),
                    faults(seeding, all));
        }
    }

    private static Callable<long[]> opened(Watcher watcher) {
        return () -> {
            watcher.open();
            return new long[0];
        };
    }

    private static long[] watched(List<Watcher> all, int minutes) {
        long begin = System.nanoTime();
        long end = begin + minutes * 60_000_000_000L;
        int workers = Math.min(WORKERS, all.size());
        List<Callable<long[]>> work = new ArrayList<>();
        for (int worker = 0; worker < workers; worker++) {
            int first = worker;
            work.add(() -> drive(all, first, workers, begin, end));
        }
        return together(workers, work).stream()
                .flatMapToLong(Arrays::stream)
                .sorted()
                .toArray();
    }

    /** Every {@code step}th watcher from the first on, in turn, each due 15 s after its last. @return ms since due */
    private static long[] drive(List<Watcher> all, int first, int step, long begin, long end) {
        List<Long> millis = new ArrayList<>();
        for (int round = 0; ; round++) {
            for (int i = first; i < all.size(); i += step) {
                long due = begin + (long) ((round + i / (double) all.size()) * SECONDS_BETWEEN * 1e9);
                if (due >= end) {
                    return millis.stream().mapToLong(Long::longValue).toArray();
                }
                Waits.millis(Math.max(0, (due - System.nanoTime()) / 1_000_000));
                all.get(i).report();
                millis.add((System.nanoTime() - due) / 1_000_000);
            }
        }
    }

    private static List<long[]> together(int threads, List<Callable<long[]>> work) {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<long[]> results = new ArrayList<>();
            for (Future<long[]> each : executor.invokeAll(work)) {
                results.add(each.get());
            }
            return results;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            executor.shutdown();
        }
    }

    private static List<String> faults(Seeding seeding, List<Watcher> all) {
        List<String> faults = new ArrayList<>();
        try (Connection connection = seeding.open()) {
            Evidence evidence = new Evidence(connection);
            for (Watcher watcher : all) {
                faults.addAll(evidence.faults(watcher));
            }
            return faults;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
