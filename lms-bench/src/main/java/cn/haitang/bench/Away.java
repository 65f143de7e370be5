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
 * The database goes away (killed) and hangs (stopped), while trainees watch: pages answer 503 and say so within 2 s, a
 * heartbeat is told when to come again, readiness turns red within 5 s, and all is well again within 30 s of its return, without
 * a restart of the server. No heartbeat that was acknowledged is lost, and none counts twice.
 */
public final class Away {

    /** @param promise what was tried; {@code found} (ms, or faults) against {@code atMost}; {@code held}: in time, and the right answer */
    public record Finding(String promise, long found, long atMost, boolean held) {}

    private static final int AT_ONCE = 16;

    private static final int WATCHING = 20;
    private static final int MILLIS_EACH = 200;

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
            List<Trainee> trainees = seeding.few(WATCHING + 1);
            Trainee trainee = trainees.get(0);
            Browser browser = new Browser(system.address());
            browser.signIn(trainee.phone(), trainee.password());
            String playback = Heartbeats.open(browser, trainee);
            Audience audience = Audience.of(system.address(), trainees.subList(1, trainees.size()), MILLIS_EACH);
            together(browser);
            ScratchRun.kill(system.databaseProcess());
            whileAway("killed", browser, playback);
            system.startDatabase();
            back("killed", browser);
            Signals.stop(system.databaseProcess());
            whileAway("hanging", browser, playback);
            Signals.goOn(system.databaseProcess());
            back("hanging", browser);
            audience.stop();
            kept(audience, seeding);
            return findings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void whileAway(String how, Browser browser, String playback) throws IOException {
        CompletableFuture<Long> red = CompletableFuture.supplyAsync(() -> untilRed(browser));
        for (int round = 1; round <= 2; round++) {
            answered("database " + how + ", " + AT_ONCE + " pages at once, round " + round, together(browser));
        }
        long began = System.nanoTime();
        HttpResponse<String> refused = Heartbeats.post(browser, playback, 1, 0, 1);
        add(
                "database " + how + ": a heartbeat is answered 503, and when to come again",
                millis(began),
                2000,
                refused.statusCode() == 503
                        && refused.headers().firstValue("Retry-After").isPresent());
        add("database " + how + ": not ready any more", red.join(), 5000, true);
    }

    private void kept(Audience audience, Seeding seeding) {
        List<String> faults = audience.faults(seeding);
        faults.forEach(Console::tell);
        add(
                audience.acknowledged() + " of " + audience.sent() + " heartbeats acknowledged; lost, or from nowhere",
                faults.size(),
                0,
                audience.acknowledged() > 0);
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

    private void answered(String promise, List<Answer> answers) {
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
        Console.tell((finding.held() ? "held   " : "BROKEN ") + promise + ": " + millis + " (at most " + atMost + ")");
    }

    private static long millis(long since) {
        return (System.nanoTime() - since) / 1_000_000;
    }
}
