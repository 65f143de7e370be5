package cn.haitang.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoursRuleTest {

    private static final HoursRule CITY = new HoursRule(
            new BigDecimal(45),
            List.of(),
            RoundingMode.DOWN,
            new BigDecimal("0.01"),
            BigDecimal.ONE,
            new BigDecimal("0.5"),
            new BigDecimal(8));

    private static final HoursRule BANDS = new HoursRule(
            null,
            List.of(band("1", "0.25"), band("15", "0.5"), band("30", "1")),
            RoundingMode.DOWN,
            new BigDecimal("0.01"),
            BigDecimal.ONE,
            new BigDecimal("0.5"),
            null);

    private static HoursRule.Band band(String minutes, String hours) {
        return new HoursRule.Band(new BigDecimal(minutes), new BigDecimal(hours));
    }

    @ParameterizedTest
    @CsvSource({"45, 1.00", "2.10, 0.04", "90, 2.00", "0.44, 0.00", "0.45, 0.01", "15.20, 0.33"})
    void minutes_of_a_required_unit_become_hours_rounded_down(BigDecimal minutes, BigDecimal hours) {
        assertThat(CITY.worth(minutes, true)).isEqualByComparingTo(hours);
    }

    @Test
    void an_elective_counts_by_its_factor() {
        assertThat(CITY.worth(new BigDecimal(45), false)).isEqualByComparingTo("0.5");
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0", "1, 0.25", "14.99, 0.25", "15, 0.5", "29, 0.5", "30, 1", "400, 1"})
    void bands_give_the_hours_of_the_last_band_reached(BigDecimal minutes, BigDecimal hours) {
        assertThat(BANDS.worth(minutes, true)).isEqualByComparingTo(hours);
    }

    @Test
    void a_day_counts_at_most_its_cap() {
        BigDecimal two = new BigDecimal(2);
        assertThat(CITY.capped(two, new BigDecimal(5))).isEqualByComparingTo(two);
        assertThat(CITY.capped(two, new BigDecimal(7))).isEqualByComparingTo("1");
        assertThat(CITY.capped(two, new BigDecimal(8))).isZero();
        assertThat(CITY.capped(two, new BigDecimal(9))).isZero();
        assertThat(BANDS.capped(two, new BigDecimal(99))).isEqualByComparingTo(two);
    }

    @Test
    void a_rule_goes_by_minutes_or_by_bands_never_both() {
        assertThatThrownBy(() -> new HoursRule(
                        BigDecimal.TEN,
                        List.of(band("1", "1")),
                        RoundingMode.DOWN,
                        BigDecimal.ONE,
                        BigDecimal.ONE,
                        BigDecimal.ONE,
                        null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new HoursRule(
                        BigDecimal.ZERO,
                        List.of(),
                        RoundingMode.DOWN,
                        BigDecimal.ONE,
                        BigDecimal.ONE,
                        BigDecimal.ONE,
                        null))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
