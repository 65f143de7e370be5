package cn.haitang.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnverifiedTest {

    private final Unverified unverified = new Unverified();

    /** So many parts of a millisecond, ten apart. */
    private static Coverage splinters(int count) {
        return Coverage.of(IntStream.range(0, count)
                .mapToObj(i -> new Coverage.Interval(i * 10L, i * 10L + 1))
                .toList());
    }

    @Test
    void a_thousand_parts_are_kept_and_shattered_claims_are_not() {
        unverified.add(Map.of(Refusal.TOO_FAST, splinters(1000)), Coverage.NONE);
        assertThat(unverified.of(Refusal.TOO_FAST).intervals()).hasSize(1000);
        unverified.add(Map.of(Refusal.TOO_FAST, splinters(1001)), Coverage.NONE);
        assertThat(unverified.of(Refusal.TOO_FAST).intervals()).hasSize(1000);
    }

    @Test
    void beside_shattered_claims_what_counts_meanwhile_is_no_longer_missing() {
        unverified.add(Map.of(Refusal.UNDELIVERED, Coverage.of(20_000, 30_000)), Coverage.NONE);
        unverified.add(Map.of(Refusal.UNDELIVERED, splinters(1002)), Coverage.of(20_000, 25_000));
        assertThat(unverified.of(Refusal.UNDELIVERED)).hasToString("25000-30000");
    }

    @Test
    void each_reason_keeps_its_own_parts() {
        for (Refusal why : Refusal.values()) {
            unverified.add(Map.of(why, Coverage.of(why.ordinal() * 10L, why.ordinal() * 10L + 5)), Coverage.NONE);
        }
        for (Refusal why : Refusal.values()) {
            assertThat(unverified.of(why))
                    .as(why.name())
                    .isEqualTo(Coverage.of(why.ordinal() * 10L, why.ordinal() * 10L + 5));
        }
    }
}
