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
import java.util.function.BooleanSupplier;

/**
 * Waits until the system really answers: the readiness check and then the sign-in page. A failed deployment leaves
 * Payara Micro up and answering 404, so its log is read beside.
 */
final class FirstPage {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int STEP_MILLIS = 100;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final String base;
    private final Path log;

    FirstPage(String base, Path log) {
        this.base = base;
        this.log = log;
    }

    /** Returns when both answer 200; refuses when the server ended, the application didn't load or it takes too long. */
    void await(BooleanSupplier serverAlive) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        boolean ready = false;
        while (true) {
            ready = ready || answers("/health/ready");
            if (ready && answers("/")) {
                return;
            }
            failure(serverAlive.getAsBoolean()).ifPresent(reason -> {
                throw refusal(reason);
            });
            if (System.nanoTime() > end) {
                throw refusal("10 min");
            }
            Pause.millis(STEP_MILLIS);
        }
    }

    /** The address {@code /} leads to the sign-in page by redirects. */
    private boolean answers(String path) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                    .timeout(Duration.ofSeconds(20))
                    .build();
            HttpResponse<Void> response = client.send(request, HttpResponse.BodyHandlers.discarding());
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

    private Refusal refusal(String reason) {
        return new Refusal(
                "服务器启动失败：" + reason + "。详见 " + log, "The application didn't start: " + reason + ". Details: " + log);
    }
}
