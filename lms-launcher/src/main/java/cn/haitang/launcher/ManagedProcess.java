package cn.haitang.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A child process that is noted in a file of the data folder ({@code <name>.pid}: process id and time of its start), so
 * that the next start finds and ends it after this one was killed.
 */
final class ManagedProcess {

    private final String name;
    private final Path note;
    private final Process process;
    private final Path output;

    private ManagedProcess(String name, Path note, Process process, Path output) {
        this.name = name;
        this.note = note;
        this.process = process;
        this.output = output;
    }

    /**
     * Starts {@code command}. It ignores the terminal's Ctrl-C, which reaches the whole group: this process decides in
     * which order the others end.
     */
    static ManagedProcess start(String name, DataFolder folder, Path directory, List<String> command) {
        Path output = folder.logs().resolve(name + ".out");
        return Refusal.guard(output, () -> {
            List<String> shielded = new ArrayList<>(List.of("/bin/sh", "-c", "trap '' INT; exec \"$@\"", name));
            shielded.addAll(command);
            ProcessBuilder builder = new ProcessBuilder(shielded);
            // glibc gives each thread a heap of its own, up to eight a core, and returns little of them.
            builder.environment().putIfAbsent("MALLOC_ARENA_MAX", "2");
            Process process = builder.directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(output.toFile())
                    .start();
            Path note = note(folder, name);
            Files.writeString(
                    note, process.pid() + " " + started(process.toHandle()).toEpochMilli());
            return new ManagedProcess(name, note, process, output);
        });
    }

    /** Ends what an earlier, killed start left running; true if there was something. */
    static boolean endLeftOver(String name, DataFolder folder, Duration patience) {
        Path note = note(folder, name);
        return Refusal.guard(note, () -> {
            if (!Files.exists(note)) {
                return false;
            }
            Optional<ProcessHandle> left = leftOver(Files.readString(note).strip());
            left.ifPresent(handle -> end(handle, patience));
            Files.deleteIfExists(note);
            return left.isPresent();
        });
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** All that the process printed so far. */
    String printed() {
        try {
            return Files.exists(output)
                    ? new String(Files.readAllBytes(output), java.nio.charset.StandardCharsets.UTF_8)
                    : "";
        } catch (IOException e) {
            throw Refusal.ofFile(output, e);
        }
    }

    /** Asks the process to end, waits, and kills it when it doesn't. */
    void stop(Duration patience) {
        end(process.toHandle(), patience);
        try {
            Files.deleteIfExists(note);
        } catch (IOException e) {
            throw Refusal.ofFile(note, e);
        }
    }

    @Override
    public String toString() {
        return name + " " + process.pid();
    }

    private static Path note(DataFolder folder, String name) {
        return folder.run().resolve(name + ".pid");
    }

    /** The process that was noted, unless it ended and its id went to somebody else. */
    private static Optional<ProcessHandle> leftOver(String noted) {
        String[] parts = noted.split(" ");
        if (parts.length != 2 || !parts[0].matches("\\d+") || !parts[1].matches("\\d+")) {
            return Optional.empty();
        }
        Instant start = Instant.ofEpochMilli(Long.parseLong(parts[1]));
        return ProcessHandle.of(Long.parseLong(parts[0]))
                .filter(ProcessHandle::isAlive)
                .filter(handle -> Duration.between(start, started(handle)).abs().toMillis() < 2000);
    }

    private static Instant started(ProcessHandle handle) {
        return handle.info().startInstant().orElse(Instant.EPOCH);
    }

    private static void end(ProcessHandle handle, Duration patience) {
        List<ProcessHandle> children = handle.descendants().toList();
        handle.destroy();
        if (!ended(handle, patience)) {
            handle.destroyForcibly();
            ended(handle, Duration.ofSeconds(10));
        }
        children.stream().filter(ProcessHandle::isAlive).forEach(ProcessHandle::destroyForcibly);
    }

    private static boolean ended(ProcessHandle handle, Duration patience) {
        try {
            handle.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            return !handle.isAlive();
        }
    }
}
