package cn.haitang.bench;

import cn.haitang.launcher.ScratchRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The database goes away (killed) and hangs (stopped): pages answer 503 and say so, readiness turns red within 5 s, and all is
 * well again within 30 s of its return, without a restart of the server. Away means an answer within 2 s; a database that
 * hangs is noticed by the driver's time-outs alone, so that who was asking meanwhile waits for both of them.
 */
public final class Away {

    /** @param promise what was tried; {@code millis} against {@code atMost}; {@code held}: in time, and the right answer */
    public record Finding(String promise, long millis, long atMost, boolean held) {}

    private static final int AT_ONCE = 16;

    /** The driver's connectTimeout and socketTimeout together, see DatabaseAccount. */
    private static final long HANGING = 4000;

    private final Path home;
    private final Path folder;
    private final List<Finding> findings = new ArrayList<>();

    public Away(Path home, Path folder) {
        this.home = home;
        this.folder = folder;
    }

    public List<Finding> run() {
        Folders.empty(folder);
        try (ScratchRun system = ScratchRun.start(home, folder)) {
            Seeding seeding = new Seeding(system.account());
            Trainee trainee = seeding.few(1).get(0);
            Browser browser = new Browser(system.address());
            browser.signIn(trainee.phone(), trainee.password());
            together(browser);
            ScratchRun.kill(system.databaseProcess());
            whileAway("killed", browser, 2000);
            system.startDatabase();
            back("killed", browser);
            signal("-STOP", system.databaseProcess());
            whileAway("hanging", browser, HANGING);
            signal("-CONT", system.databaseProcess());
            back("hanging", browser);
            return findings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void whileAway(String how, Browser browser, long atMost) {
        CompletableFuture<Long> red = CompletableFuture.supplyAsync(() -> untilRed(browser));
        for (int round = 1; round <= 2; round++) {
            answered("database " + how + ", " + AT_ONCE + " pages at once, round " + round, together(browser), atMost);
        }
        add("database " + how + ": not ready any more", red.join(), 5000, true);
    }

    private static long untilRed(Browser browser) {
        long began = System.nanoTime();
        try {
            while (browser.get("/health/ready").statusCode() != 503 && millis(began) < 20_000) {
                Waits.millis(50);
            }
            return millis(began);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void back(String how, Browser browser) throws IOException {
        long began = System.nanoTime();
        boolean well = false;
        while (!well && millis(began) < 60_000) {
            well = together(browser).stream().allMatch(answer -> answer.status() == 200)
                    && browser.get("/health/ready").statusCode() == 200;
        }
        add("database " + how + " and back: pages and readiness are well", millis(began), 30_000, well);
    }

    private record Answer(int status, long millis, boolean says) {}

    private void answered(String promise, List<Answer> answers, long atMost) {
        long slowest = answers.stream().mapToLong(Answer::millis).max().orElse(0);
        add(
                promise + ": 503, and a page that says so",
                slowest,
                2000,
                answers.stream().allMatch(a -> a.status() == 503 && a.says()));
        answers.stream().filter(a -> a.status() != 503).findFirst().ifPresent(a -> Console.tell("answered " + a));
    }

    private static List<Answer> together(Browser browser) {
        ExecutorService executor = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<Answer>> work = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                work.add(() -> page(browser));
            }
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> answer : executor.invokeAll(work)) {
                answers.add(answer.get());
            }
            return answers;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            executor.shutdown();
        }
    }

    private static Answer page(Browser browser) throws IOException {
        long began = System.nanoTime();
        HttpResponse<String> page = browser.get("/learning/home.xhtml");
        return new Answer(page.statusCode(), millis(began), page.body().contains("shared.unavailable"));
    }

    private void add(String promise, long millis, long atMost, boolean right) {
        Finding finding = new Finding(promise, millis, atMost, right && millis <= atMost);
        findings.add(finding);
        Console.tell(
                (finding.held() ? "held   " : "BROKEN ") + promise + ": " + millis + " ms (at most " + atMost + ")");
    }

    private static void signal(String signal, ProcessHandle process) throws IOException {
        new ProcessBuilder("kill", signal, Long.toString(process.pid()))
                .start()
                .onExit()
                .join();
    }

    private static long millis(long since) {
        return (System.nanoTime() - since) / 1_000_000;
    }
}
