package cn.haitang.certification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haitang.certification.RegisterSums.Found;
import cn.haitang.certification.RegisterSums.Line;
import cn.haitang.shared.Bilingual;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegisterSumsTest {

    private final RegisterSums sums = RegisterSums.of(
            List.of(found(2, 2, "GOOD", 5), found(2, 2, "EXPIRED", 1), found(2, 1, "GOOD", 2), found(6, 2, "OVER", 3)));

    @Test
    void by_state_and_by_territory_and_industry_the_sums_are_the_same() {
        assertThat(sums.states())
                .containsEntry("GOOD", 7L)
                .containsEntry("EXPIRED", 1L)
                .containsEntry("SUSPENDED", 0L)
                .containsEntry("OVER", 3L);
        assertThat(sums.lines()).extracting(Line::total).containsExactly(8L, 3L);
        assertThat(sums.totals()).containsExactly(2L, 9L);
        assertThat(sums.total()).isEqualTo(11);
    }

    @Test
    void each_territory_has_a_number_for_each_industry_that_was_found_at_all() {
        assertThat(sums.industries()).extracting(Bilingual::zh).containsExactly("行业1", "行业2");
        assertThat(sums.lines()).extracting(Line::counts).containsExactly(List.of(2L, 6L), List.of(0L, 3L));
    }

    private static Found found(long territory, long industry, String state, long count) {
        return new Found(
                territory,
                Bilingual.of("属地" + territory, "T" + territory),
                industry,
                Bilingual.of("行业" + industry, "I" + industry),
                state,
                count);
    }
}
