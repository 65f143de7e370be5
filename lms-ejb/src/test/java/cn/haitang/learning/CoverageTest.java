package cn.haitang.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CoverageTest {

    @Test
    void a_part_that_is_played_twice_is_covered_once() {
        assertThat(Coverage.of(0, 10).union(Coverage.of(0, 10)).length()).isEqualTo(10);
    }

    @Test
    void touching_and_overlapping_parts_become_one() {
        assertThat(Coverage.parse("20-30;0-10;10-15;12-21")).hasToString("0-30");
    }

    @Test
    void what_is_taken_away_may_cut_a_part_in_two() {
        assertThat(Coverage.of(0, 30).minus(Coverage.of(10, 20))).hasToString("0-10;20-30");
    }

    @Test
    void within_keeps_what_is_in_both() {
        assertThat(Coverage.parse("0-10;20-30").within(Coverage.of(5, 25))).hasToString("5-10;20-25");
    }

    @Test
    void first_takes_the_earliest_parts() {
        assertThat(Coverage.parse("0-10;20-30").first(15)).hasToString("0-10;20-25");
        assertThat(Coverage.of(0, 10).first(0)).isEqualTo(Coverage.NONE);
        assertThat(Coverage.of(0, 10).first(-5)).isEqualTo(Coverage.NONE);
    }

    @Test
    void text_and_back_is_the_same() {
        Coverage coverage = Coverage.parse("0-10;20-30");
        assertThat(Coverage.parse(coverage.toString())).isEqualTo(coverage);
        assertThat(Coverage.parse("")).isEqualTo(Coverage.NONE);
    }

    @Test
    void backwards_is_no_interval() {
        assertThatThrownBy(() -> Coverage.of(10, 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Coverage.of(-1, 10)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Against a set of single milliseconds, which is obviously right and slow. */
    @Test
    void union_and_difference_equal_those_of_sets_for_any_intervals() {
        Random random = new Random(20261122);
        for (int run = 0; run < 500; run++) {
            BitSet expected = new BitSet();
            Coverage actual = Coverage.NONE;
            for (int step = 0; step < 12; step++) {
                int from = random.nextInt(60);
                int to = from + 1 + random.nextInt(20);
                boolean add = random.nextInt(3) > 0;
                expected.set(from, to, add);
                actual = add ? actual.union(Coverage.of(from, to)) : actual.minus(Coverage.of(from, to));
            }
            assertThat(actual.length()).isEqualTo(expected.cardinality());
            assertThat(actual.intervals().stream()
                            .mapToLong(i ->
                                    expected.get((int) i.from(), (int) i.to()).cardinality())
                            .sum())
                    .isEqualTo(expected.cardinality());
        }
    }
}
