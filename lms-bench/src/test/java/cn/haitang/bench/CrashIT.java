package cn.haitang.bench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haitang.launcher.ScratchRun;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The short crash tests, on one system; the long ones are {@code ./bench crash --rounds 100} and {@code ./bench issue --kill}. */
@TestMethodOrder(OrderAnnotation.class)
class CrashIT {

    private static final int ROUNDS = 3;
    private static final int WATCHERS = 20;
    /** A third of them are more than what is in hand at once. */
    private static final int PEOPLE = 160;

    private static Path home = Path.of("");
    private static ScratchRun system;

    @BeforeAll
    static void a_system_of_its_own() throws Exception {
        home = Path.of(System.getProperty("haitang.it.home")).toRealPath();
        Path folder = folder();
        Folders.empty(folder);
        system = ScratchRun.start(home, folder);
    }

    @AfterAll
    static void it_ends() {
        if (system != null) {
            system.close();
        }
    }

    @Test
    @Order(1)
    void after_kill_9_in_the_middle_of_a_batch_everybody_has_exactly_one_and_no_number_is_missing() {
        Issue.Outcome outcome = Issue.run(system, PEOPLE, Issue.Kill.AND_LAPSE);

        assertThat(outcome.faults()).isEmpty();
    }

    @Test
    @Order(2)
    void
            what_was_acknowledged_survives_kill_9_of_database_and_server_and_a_hanging_database_and_nothing_is_credited_that_was_never_sent() {
        Crash.Outcome outcome = new Crash(home, folder(), WATCHERS, System.nanoTime()).run(system, ROUNDS);

        assertThat(outcome.faults()).isEmpty();
        assertThat(outcome.acknowledged()).isPositive();
        assertThat(outcome.outages()).isEqualTo(ROUNDS);
    }

    private static Path folder() {
        return home.resolve("lms-bench/target/scratch-crash-test");
    }
}
