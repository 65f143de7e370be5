package cn.haitang.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SteadyTest {

    @Test
    void the_figures_are_those_of_the_sorted_times_and_refusals_count_against_what_was_acknowledged() {
        List<Steady.Answer> answers = IntStream.range(0, 1000)
                .mapToObj(i -> new Steady.Answer(i / 10, 999 - i))
                .toList();

        String sentence = new Steady.Outcome(150, 100, answers, 5, 300, 100, 900, List.of()).sentence();

        assertThat(sentence)
                .contains("1000 heartbeats (10/s)", "p50 500 ms", "p95 950 ms", "p99 990 ms", "longest 999 ms")
                .contains("5 refused attempts (0.500 %)", "CPU-ms 0.30 + 0.10 each", "0 faults");
    }

    @Test
    void each_minute_is_told_alone() {
        List<Steady.Answer> answers =
                List.of(new Steady.Answer(0, 900), new Steady.Answer(59, 100), new Steady.Answer(60, 7));

        assertThat(new Steady.Outcome(1, 120, answers, 0, 0, 0, 0, List.of()).minutes())
                .containsExactly(
                        "minute 1: 2 heartbeats, p50 900 ms, p95 900 ms, p99 900 ms, longest 900 ms",
                        "minute 2: 1 heartbeats, p50 7 ms, p95 7 ms, p99 7 ms, longest 7 ms");
    }

    @Test
    void nothing_acknowledged_is_told_without_failing() {
        assertThat(new Steady.Outcome(0, 60, List.of(), 0, 0, 0, 0, List.of()).sentence())
                .contains("0 heartbeats");
    }
}
