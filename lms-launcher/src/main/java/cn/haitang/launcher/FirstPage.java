package cn.haitang.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;

/**
 * Waits until the system really answers: the readiness check and then the sign-in page. A failed deployment leaves
 * Payara Micro up and answering 404, so its log is read beside. What takes long is said; it is given up when nothing moves.
 */
final class FirstPage {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration WORK = Duration.ofSeconds(30);
    private static final long SAY_SECONDS = 60;
    private static final int STEP_MILLIS = 100;
    private static final int LONG_STEP_MILLIS = 1000; // else looking would be work that counts as movement

    /** What is waited for, in this order. */
    private enum Stage {
        SERVER("应用服务器启动", "the application server to start"),
        APPLICATION("程序装载、数据结构和课程更新", "the application to be loaded, schema and courses to be brought up to date"),
        PAGE("第一个页面", "the first page");

        private final String chinese;
        private final String english;

        Stage(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }
    }

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final String base;
    private final Path log;
    private final BiConsumer<String, String> tell;
    private Stage stage = Stage.SERVER;

    /** @param tell takes what is waited for, in Chinese and English */
    FirstPage(String base, Path log, BiConsumer<String, String> tell) {
        this.base = base;
        this.log = log;
        this.tell = tell;
    }

    /** Returns when both answer 200; refuses when the server ended, the application didn't load or nothing moves any more. */
    void await(ManagedProcess server) {
        await(server::isAlive, Movement.of(server.handle(), log, PATIENCE, WORK));
    }

    void await(BooleanSupplier serverAlive, Movement movement) {
        long start = System.nanoTime();
        long said = 0;
        while (!isThere()) {
            failure(serverAlive.getAsBoolean()).ifPresent(reason -> {
                throw refusal(reason);
            });
            if (movement.hasEnded()) {
                throw stuck();
            }
            long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
            if (seconds / SAY_SECONDS > said) {
                said = seconds / SAY_SECONDS;
                tell.accept(
                        "还在等" + stage.chinese + "；只要还有进展就等下去",
                        "still waiting for " + stage.english + ", as long as something moves");
            }
            Pause.millis(said == 0 ? STEP_MILLIS : LONG_STEP_MILLIS);
        }
    }

    private boolean isThere() {
        if (stage != Stage.PAGE && answers("/health/ready")) {
            stage = Stage.PAGE;
        }
        return stage == Stage.PAGE && answers("/");
    }

    /** The address {@code /} leads to the sign-in page by redirects. */
    private boolean answers(String path) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                    .timeout(Duration.ofSeconds(20))
                    .build();
            HttpResponse<Void> response = client.send(request, HttpResponse.BodyHandlers.discarding());
            stage = stage == Stage.SERVER ? Stage.APPLICATION : stage;
            Optional<String> next = response.headers().firstValue("Location");
            if (response.statusCode() / 100 == 3 && next.isPresent()) {
                return answers(response.uri().resolve(next.get()).toString().substring(base.length()));
            }
            return response.statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Optional<String> failure(boolean serverAlive) {
        String text = read();
        boolean failed = text.contains("Exception while loading the app")
                || text.contains("Failed to deploy")
                || text.contains("There was an error deploying")
                || text.contains("Deployment of haitang failed");
        if (serverAlive && !failed) {
            return Optional.empty();
        }
        return Optional.of(cause(text));
    }

    private String read() {
        try {
            return Files.exists(log) ? new String(Files.readAllBytes(log), StandardCharsets.UTF_8) : "";
        } catch (IOException e) {
            return "";
        }
    }

    private static String cause(String text) {
        return text.lines()
                .filter(line -> line.startsWith("Caused by:") || line.contains("BindException"))
                .reduce((first, last) -> last)
                .map(line -> line.replaceFirst("^Caused by: ", ""))
                .orElse("?");
    }

    private Refusal stuck() {
        return new Refusal(
                "等" + stage.chinese + "，已有 " + PATIENCE.toMinutes() + " 分钟毫无进展，不再等了。详见 " + log,
                "Waited for " + stage.english + "; nothing has moved for " + PATIENCE.toMinutes()
                        + " minutes, so this was given up. Details: " + log);
    }

    private Refusal refusal(String reason) {
        return new Refusal(
                "服务器启动失败：" + reason + "。详见 " + log, "The application didn't start: " + reason + ". Details: " + log);
    }
}
