package cn.haitang.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackedTest {

    private static final int FILES = 20;

    @TempDir
    Path runtime;

    /** Entry of a second process: unpacks slowly, and prints whether it did. */
    public static void main(String[] arguments) {
        boolean[] filled = {false};
        Path place = Unpacked.once(Path.of(arguments[0]), draft -> {
            filled[0] = true;
            slowly(draft);
        });
        System.out.print(filled[0] + " " + place.toFile().list().length);
    }

    @Test
    void two_runs_that_start_at_the_same_moment_unpack_it_once_and_both_have_it_whole() throws Exception {
        List<Process> runs = List.of(run(), run());
        List<String> said = new ArrayList<>();
        for (Process run : runs) {
            try (InputStream out = run.getInputStream()) {
                said.add(new String(out.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(said).containsExactlyInAnyOrder("true " + FILES, "false " + FILES);
    }

    @Test
    void two_threads_of_one_run_do_not_collide_either() throws Exception {
        AtomicInteger filled = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<Future<Path>> both = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            both.add(threads.submit(() -> Unpacked.once(runtime.resolve("payara"), draft -> {
                filled.incrementAndGet();
                slowly(draft);
            })));
        }
        for (Future<Path> each : both) {
            assertThat(each.get()).isDirectory();
        }
        threads.shutdown();
        assertThat(filled).hasValue(1);
    }

    @Test
    void what_was_broken_off_is_not_taken_for_whole_and_the_next_run_begins_anew() throws IOException {
        Path place = runtime.resolve("mariadb");
        assertThatThrownBy(() -> Unpacked.once(place, draft -> {
                    Files.writeString(draft.resolve("half"), "");
                    throw new IOException("the disk went away");
                }))
                .isInstanceOf(Refusal.class);
        assertThat(place).doesNotExist();

        Unpacked.once(place, draft -> Files.writeString(draft.resolve("whole"), ""));

        assertThat(place.toFile().list()).containsExactly("whole");
    }

    private Process run() throws IOException {
        return new ProcessBuilder(
                        Java.program(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        UnpackedTest.class.getName(),
                        runtime.resolve("mariadb").toString())
                .start();
    }

    private static void slowly(Path draft) throws IOException {
        for (int i = 0; i < FILES; i++) {
            Files.writeString(draft.resolve("file" + i), "");
            Pause.millis(15);
        }
    }
}
