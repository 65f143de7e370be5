package cn.haitang.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SteadyTest {

    @Test
    void the_figures_are_those_of_the_sorted_times_and_refusals_count_against_what_was_acknowledged() {
        long[] millis = new long[1000];
        for (int i = 0; i < millis.length; i++) {
            millis[i] = i;
        }

        String sentence = new Steady.Outcome(150, 100, millis, 5, 300, 100, 900, List.of()).sentence();

        assertThat(sentence)
                .contains("1000 heartbeats (10/s)", "p50 500 ms", "p95 950 ms", "p99 990 ms", "longest 999 ms")
                .contains("5 refused attempts (0.500 %)", "CPU-ms 0.30 + 0.10 each", "0 faults");
    }

    @Test
    void nothing_acknowledged_is_told_without_failing() {
        assertThat(new Steady.Outcome(0, 60, new long[0], 0, 0, 0, 0, List.of()).sentence())
                .contains("0 heartbeats");
    }
}
