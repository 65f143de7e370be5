package cn.haitang.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The ffmpeg program that comes inside a jar: unpacked once into the tools folder, run as a process of its own with low
 * priority and a limit of memory, allowed to read files only.
 */
final class Ffmpeg {

    private static final String RESOURCE = "/ws/schild/jave/nativebin/ffmpeg-amd64";
    private static final String LIMITED = "ulimit -v 6291456; exec nice -n 10 \"$0\" \"$@\"";

    private final Path tools;

    Ffmpeg(Path tools) {
        this.tools = tools;
    }

    /** The exit code; each line that it says goes to {@code listener}. */
    int run(List<String> arguments, Consumer<String> listener) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("/bin/sh", "-c", LIMITED, program().toString()));
        command.addAll(List.of("-hide_banner", "-nostdin", "-y"));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                listener.accept(line);
            }
            return process.waitFor();
        } finally {
            process.destroyForcibly();
        }
    }

    /** Arguments that name an input which may be read as a local file only. */
    static List<String> input(Path file) {
        return List.of("-protocol_whitelist", "file", "-i", "file:" + file);
    }

    private Path program() throws IOException {
        Path program = tools.resolve("ffmpeg");
        if (Files.isExecutable(program)) {
            return program;
        }
        Files.createDirectories(tools);
        Path partial = Files.createTempFile(tools, "ffmpeg", ".part");
        try (InputStream in = Ffmpeg.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IOException("no ffmpeg on the class path");
            }
            Files.copy(in, partial, StandardCopyOption.REPLACE_EXISTING);
        }
        if (!partial.toFile().setExecutable(true)) {
            throw new IOException("ffmpeg can't be made executable in " + tools);
        }
        Files.move(partial, program, StandardCopyOption.ATOMIC_MOVE);
        return program;
    }
}
