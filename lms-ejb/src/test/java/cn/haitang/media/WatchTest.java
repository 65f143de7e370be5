package cn.haitang.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.haitang.shared.DomainException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class WatchTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    private final List<Integer> told = new ArrayList<>();

    @Test
    void the_exit_code_of_a_process_that_ends_is_passed_on() throws Exception {
        assertThat(watch("exit 3", LONG, LONG)).isEqualTo(3);
    }

    @Test
    void a_silent_process_is_given_up() {
        assertThatThrownBy(() -> watch("sleep 20", Duration.ofMillis(300), LONG))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(MediaError.TOO_SLOW));
    }

    @Test
    void a_process_that_speaks_but_never_ends_is_given_up_too() {
        assertThatThrownBy(() -> watch("while :; do echo progress 1; sleep 0.1; done", LONG, Duration.ofMillis(600)))
                .isInstanceOf(DomainException.class);
    }

    @Test
    void progress_is_told_while_it_runs() throws Exception {
        watch("echo progress 10; echo progress 40; echo other; sleep 2.6", LONG, LONG);

        assertThat(told).contains(40);
    }

    private int watch(String script, Duration stall, Duration longest) throws IOException, InterruptedException {
        Path signs = folder.resolve("signs");
        Process process = new ProcessBuilder("sh", "-c", script)
                .redirectOutput(signs.toFile())
                .start();
        try {
            return new Watch(process, signs, told::add).untilItEnds(stall, longest);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
