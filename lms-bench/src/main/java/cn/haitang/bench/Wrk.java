package cn.haitang.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The load tool: wrk, a program from a package, driven by the scripts in src/main/wrk. */
final class Wrk {

    private static final String RESULT = "RESULT ";

    private final String base;
    private final Path scripts;

    Wrk(String base, Path scripts) {
        this.base = base;
        this.scripts = scripts;
    }

    /** Drives one operation. @return operations, requests, seconds, p50, p95, p99 (ms), errors */
    JsonObject run(String script, Path trainees, int clients, int seconds) {
        List<String> command = List.of(
                "wrk",
                "-t" + clients,
                "-c" + clients,
                "-d" + seconds + "s",
                "--timeout",
                "20s",
                "-s",
                scripts.resolve("driver.lua").toString(),
                base,
                "--",
                script,
                trainees.toString(),
                scripts.toString());
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            String result = printed.lines()
                    .filter(line -> line.startsWith(RESULT))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("wrk gave no result: " + printed));
            try (var reader = Json.createReader(new StringReader(result.substring(RESULT.length())))) {
                return reader.readObject();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
