package cn.haitang.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Coverage does what sets of milliseconds do. */
class CoveragePropertiesTest {

    @Property(tries = 500)
    void union_minus_and_within_are_those_of_sets(@ForAll("coverages") Coverage a, @ForAll("coverages") Coverage b) {
        BitSet union = bits(a);
        union.or(bits(b));
        BitSet minus = bits(a);
        minus.andNot(bits(b));
        BitSet within = bits(a);
        within.and(bits(b));
        assertThat(bits(a.union(b))).isEqualTo(union);
        assertThat(bits(a.minus(b))).isEqualTo(minus);
        assertThat(bits(a.within(b))).isEqualTo(within);
    }

    @Property(tries = 500)
    void text_and_back_is_the_same_and_nothing_touches(@ForAll("coverages") Coverage a) {
        assertThat(Coverage.parse(a.toString())).isEqualTo(a);
        for (int i = 1; i < a.intervals().size(); i++) {
            assertThat(a.intervals().get(i).from())
                    .isGreaterThan(a.intervals().get(i - 1).to());
        }
    }

    @Provide
    Arbitrary<Coverage> coverages() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 200),
                        Arbitraries.integers().between(1, 30))
                .as((from, length) -> Coverage.of(from, from + length))
                .list()
                .ofMaxSize(12)
                .map(list -> list.stream().reduce(Coverage.NONE, Coverage::union));
    }

    private static BitSet bits(Coverage coverage) {
        BitSet bits = new BitSet();
        coverage.intervals().forEach(i -> bits.set((int) i.from(), (int) i.to()));
        return bits;
    }
}
