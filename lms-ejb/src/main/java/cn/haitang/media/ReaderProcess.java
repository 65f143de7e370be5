package cn.haitang.media;

import cn.haitang.shared.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.logging.Logger;

/**
 * Starts the process that reads files nobody can trust, watches it, and kills it with everything it started when it
 * falls silent or takes too long. Nothing it does can harm the server: it has its own heap, where the system allows it no
 * network, and writes into one scratch folder. Tasks: {@code recognise}, {@code encode}.
 */
@ApplicationScoped
class ReaderProcess {

    private static final Logger LOG = Logger.getLogger(ReaderProcess.class.getName());
    private static final String MAIN = "cn.haitang.extract.Main";
    private static final int OUT_OF_MEMORY = 3;
    private static final int MOST_OF_THE_ERRORS = 2000;

    @Inject
    private MediaSettings settings;

    @Inject
    private NetworkLock lock;

    /**
     * The report of the process.
     *
     * @param folder where it puts its report and what it makes
     * @throws DomainException a {@link MediaError}
     */
    JsonObject run(String task, Path file, String name, Path folder, IntConsumer progress)
            throws IOException, InterruptedException {
        Path signs = folder.resolve("signs");
        Process process = new ProcessBuilder(command(task, file, name, folder))
                .directory(folder.toFile())
                .redirectOutput(signs.toFile())
                .redirectError(folder.resolve("errors").toFile())
                .start();
        try {
            int exit = new Watch(process, signs, progress).untilItEnds(settings.stall(), settings.longest());
            return exit == 0 ? report(folder) : died(exit, folder);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
    }

    private static JsonObject report(Path folder) throws IOException {
        JsonObject report;
        try (JsonReader json = Json.createReader(Files.newBufferedReader(folder.resolve("report.json")))) {
            report = json.readObject();
        }
        if (report.containsKey("failure")) {
            MediaError failure = MediaError.of(report.getString("failure"));
            if (failure == MediaError.BROKEN) {
                LOG.warning(() -> "a file could not be read: " + errors(folder));
            }
            throw new DomainException(failure);
        }
        return report;
    }

    private static JsonObject died(int exit, Path folder) {
        LOG.warning(() -> "the reading process ended with " + exit + ": " + errors(folder));
        throw new DomainException(exit == OUT_OF_MEMORY ? MediaError.TOO_MUCH_MEMORY : MediaError.READER_DIED);
    }

    private static String errors(Path folder) {
        try {
            String errors = Files.readString(folder.resolve("errors"), StandardCharsets.UTF_8);
            return errors.substring(0, Math.min(MOST_OF_THE_ERRORS, errors.length()));
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    private List<String> command(String task, Path file, String name, Path folder) {
        List<String> command = new ArrayList<>(lock.prefix());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx512m",
                "-Xss4m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                absolute(settings.extractClasspath()),
                MAIN,
                task,
                file.toAbsolutePath().toString(),
                name,
                folder.toAbsolutePath().toString(),
                settings.workDir().toAbsolutePath().resolve("tools").toString()));
        return command;
    }

    /** The process runs in its scratch folder, so relative entries are made absolute. */
    private static String absolute(String classpath) {
        List<String> entries = new ArrayList<>();
        for (String entry : classpath.split(java.io.File.pathSeparator, -1)) {
            entries.add(new java.io.File(entry).getAbsolutePath());
        }
        return String.join(java.io.File.pathSeparator, entries);
    }
}
