package cn.haitang.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The load tool: wrk, a program from a package, driven by the scripts in src/main/wrk. */
final class Wrk {

    private static final String RESULT = "RESULT ";

    private final String base;
    private final Path scripts;

    Wrk(String base, Path scripts) {
        this.base = base;
        this.scripts = scripts;
    }

    /**
     * Drives one operation.
     *
     * @return operations, requests, seconds, p50, p95, p99 (ms), errors; empty when wrk ended without a result: its Lua
     *     crashes once in a few dozen runs, whatever it is told to do
     */
    Optional<JsonObject> run(String script, Path trainees, int clients, int seconds) {
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
                scripts.toString(),
                String.valueOf(clients));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return printed.lines()
                    .filter(line -> line.startsWith(RESULT))
                    .findFirst()
                    .map(line -> read(line.substring(RESULT.length())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonObject read(String result) {
        try (var reader = Json.createReader(new StringReader(result))) {
            return reader.readObject();
        }
    }
}
