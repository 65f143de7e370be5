package cn.haitang.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The short crash test; the long one is {@code ./bench crash --rounds 100}. */
class CrashIT {

    private static final int ROUNDS = 3;
    private static final int WATCHERS = 20;

    @Test
    void
            what_was_acknowledged_survives_kill_9_of_database_and_server_and_a_hanging_database_and_nothing_is_credited_that_was_never_sent()
                    throws Exception {
        Path home = Path.of(System.getProperty("haitang.it.home")).toRealPath();
        Path folder = home.resolve("lms-bench/target/scratch-crash-test");

        Crash.Outcome outcome = new Crash(home, folder, WATCHERS, System.nanoTime()).run(ROUNDS);

        assertThat(outcome.faults()).isEmpty();
        assertThat(outcome.acknowledged()).isPositive();
        assertThat(outcome.outages()).isEqualTo(ROUNDS);
    }
}
