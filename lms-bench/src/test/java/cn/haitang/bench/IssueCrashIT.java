package cn.haitang.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The server is killed in the middle of a batch; the measured one of 5,000 is {@code ./bench issue}. */
class IssueCrashIT {

    private static final int PEOPLE = 240;

    @Test
    void after_kill_9_in_the_middle_of_a_batch_everybody_has_exactly_one_and_no_number_is_missing() throws Exception {
        Path home = Path.of(System.getProperty("haitang.it.home")).toRealPath();

        Issue.Outcome outcome = new Issue(home, home.resolve("lms-bench/target/scratch-issue-test")).run(PEOPLE, true);

        assertThat(outcome.faults()).isEmpty();
    }
}
