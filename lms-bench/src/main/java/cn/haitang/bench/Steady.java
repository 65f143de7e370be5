package cn.haitang.bench;

import cn.haitang.launcher.ScratchRun;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Many trainees in front of a lecture at once, for long: each sends a heartbeat every 15 s from when it has opened the lecture, as the
 * player does, whether the server keeps up or not. Measured is from when all are there. A heartbeat's time is counted from the moment when it was due, so that a slow answer makes the next
 * ones late in the figures too. Afterwards all that was acknowledged must be stored.
 */
public final class Steady {

    /** An acknowledged heartbeat. @param second of the measurement at which it was due; {@code millis} from then to the answer */
    record Answer(int second, int millis) {}

    /** @param answers each acknowledged heartbeat; {@code faults} empty: nothing was lost */
    public record Outcome(
            int trainees,
            long seconds,
            List<Answer> answers,
            long refused,
            double serverCpu,
            double databaseCpu,
            double memoryMb,
            List<String> faults) {

        String sentence() {
            int[] millis = sorted(answers.stream());
            return ("%d trainees, %d s: %d heartbeats (%.0f/s), p50 %d ms, p95 %d ms, p99 %d ms, longest %d ms; %d refused"
                            + " attempts (%.3f %%); CPU-ms %.2f + %.2f each; %.0f MB; %d faults")
                    .formatted(
                            trainees,
                            seconds,
                            millis.length,
                            millis.length / (double) seconds,
                            at(millis, 0.5),
                            at(millis, 0.95),
                            at(millis, 0.99),
                            at(millis, 1),
                            refused,
                            100.0 * refused / Math.max(1, millis.length),
                            serverCpu / Math.max(1, millis.length),
                            databaseCpu / Math.max(1, millis.length),
                            memoryMb,
                            faults.size());
        }

        /** A line for each minute: whether the slow ones came at the beginning, in waves, or more and more. */
        List<String> minutes() {
            return IntStream.range(0, (int) (seconds + 59) / 60)
                    .mapToObj(minute -> {
                        int[] millis = sorted(answers.stream().filter(each -> each.second() / 60 == minute));
                        return "minute %d: %d heartbeats, p50 %d ms, p95 %d ms, p99 %d ms, longest %d ms"
                                .formatted(
                                        minute + 1,
                                        millis.length,
                                        at(millis, 0.5),
                                        at(millis, 0.95),
                                        at(millis, 0.99),
                                        at(millis, 1));
                    })
                    .toList();
        }

        private static int[] sorted(Stream<Answer> answers) {
            return answers.mapToInt(Answer::millis).sorted().toArray();
        }

        private static long at(int[] millis, double share) {
            return millis.length == 0 ? 0 : millis[(int) Math.min(millis.length - 1, millis.length * share)];
        }
    }

    private static final int SECONDS_BETWEEN = 15;
    private static final int SIGN_INS_AT_ONCE = 8;
    private static final int ATTEMPTS = 5;
    /** So many that an answer may take a second and a half before the next one of the same worker is late. */
    private static final int WORKERS = 1000;

    private final Path home;
    private final Path folder;
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final long begin = System.nanoTime();
    private volatile boolean begun;
    /** {@link System#nanoTime} from which on nothing is due any more. */
    private volatile long end = Long.MAX_VALUE;

    /** @param together all begin at the same moment, and so come to the lecture's end in the same seconds */
    public Steady(Path home, Path folder, boolean together) {
        this.home = home;
        this.folder = folder;
        this.begun = !together;
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
            ExecutorService threads = Executors.newFixedThreadPool(SIGN_INS_AT_ONCE + WORKERS);
            try {
                List<Future<List<Answer>>> watching = IntStream.range(0, WORKERS)
                        .mapToObj(first -> threads.submit(() -> watch(all, first)))
                        .toList();
                Console.tell("signing in " + all.size() + (begun ? "; who is in watches" : ""));
                for (Future<?> each : all.stream()
                        .map(one -> threads.submit(() -> opened(one)))
                        .toList()) {
                    each.get();
                }
                return measured(system, seeding, all, watching, minutes);
            } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException(
                        system.serverProcess().isAlive()
                                ? "a trainee can't go on"
                                : "the server has ended, its last words are in " + folder.resolve("logs/server.out"),
                        e);
            } finally {
                end = begin;
                stopping.set(true);
                threads.shutdown();
            }
        }
    }

    private Outcome measured(
            ScratchRun system, Seeding seeding, List<Watcher> all, List<Future<List<Answer>>> watching, int minutes)
            throws InterruptedException, ExecutionException {
        Console.tell("watching for " + minutes + " minutes");
        begun = true;
        Meter server = new Meter(system.serverProcess());
        Meter database = new Meter(system.databaseProcess());
        double serverBefore = server.cpu().toMillis();
        double databaseBefore = database.cpu().toMillis();
        long refusedBefore = refused(all);
        int from = second();
        Waits.millis(minutes * 60_000L);
        double serverCpu = server.cpu().toMillis() - serverBefore;
        double databaseCpu = database.cpu().toMillis() - databaseBefore;
        end = begin + (from + minutes * 60L) * 1_000_000_000;
        List<Answer> answers = new ArrayList<>();
        for (Future<List<Answer>> each : watching) {
            for (Answer answer : each.get()) {
                if (answer.second() >= from) {
                    answers.add(new Answer(answer.second() - from, answer.millis()));
                }
            }
        }
        return new Outcome(
                all.size(),
                minutes * 60L,
                answers,
                refused(all) - refusedBefore,
                serverCpu,
                databaseCpu,
                server.residentMb() + database.residentMb(),
                faults(seeding, all));
    }

    /** Tried again as people do: when all come at once a connection may take longer than one waits. */
    private static boolean opened(Watcher watcher) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                watcher.open();
                return true;
            } catch (IOException failed) {
                if (attempt == ATTEMPTS) {
                    throw failed;
                }
                Waits.millis(1000);
            }
        }
    }

    private static long refused(List<Watcher> all) {
        return all.stream().mapToLong(Watcher::refused).sum();
    }

    private int second() {
        return (int) ((System.nanoTime() - begin) / 1_000_000_000);
    }

    /**
     * In turn each watcher whose number leaves this rest, due 15 s after its last, from when it has opened its lecture. What was due
     * before the end is sent however late it is, and counts.
     */
    private List<Answer> watch(List<Watcher> all, int rest) {
        List<Answer> answers = new ArrayList<>();
        for (int round = 0; ; round++) {
            for (int i = rest; i < all.size(); i += WORKERS) {
                long due = begin + (long) ((round + i / (double) all.size()) * SECONDS_BETWEEN * 1e9);
                Waits.millis(Math.max(0, (due - System.nanoTime()) / 1_000_000));
                if (due >= end) {
                    return answers;
                }
                if (begun && all.get(i).isOpen()) {
                    all.get(i).report();
                    answers.add(new Answer(
                            (int) ((due - begin) / 1_000_000_000), (int) ((System.nanoTime() - due) / 1_000_000)));
                }
            }
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
