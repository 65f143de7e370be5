package cn.haitang.learning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How minutes become credit hours: either {@code minutes ÷ minutesPerHour × factor}, rounded, or a band of minutes with
 * its hours {@code × factor}; then at most the daily cap. Pure: the same input always gives the same hours.
 *
 * @param minutesPerHour null when the rule goes by bands
 * @param bands ascending by minutes; the last band that the minutes reach applies; empty when the rule goes by minutes
 * @param roundingTo hours are a multiple of this
 * @param dailyCap most hours of one person and day; null: none
 */
public record HoursRule(
        @Nullable BigDecimal minutesPerHour,
        List<Band> bands,
        RoundingMode rounding,
        BigDecimal roundingTo,
        BigDecimal requiredFactor,
        BigDecimal electiveFactor,
        @Nullable BigDecimal dailyCap) {

    /** From this many minutes on (inclusive), this many hours. */
    public record Band(BigDecimal fromMinutes, BigDecimal hours) {}

    public HoursRule {
        bands = List.copyOf(bands);
        if ((minutesPerHour == null) == bands.isEmpty()) {
            throw new IllegalArgumentException("a rule goes either by minutes or by bands");
        }
        if (minutesPerHour != null && minutesPerHour.signum() <= 0 || roundingTo.signum() <= 0) {
            throw new IllegalArgumentException("minutes per hour and rounding are positive");
        }
    }

    public BigDecimal factor(boolean required) {
        return required ? requiredFactor : electiveFactor;
    }

    /** What the minutes are worth before the daily cap. */
    public BigDecimal worth(BigDecimal minutes, boolean required) {
        BigDecimal hours =
                minutesPerHour == null ? ofBand(minutes) : minutes.divide(minutesPerHour, 10, RoundingMode.DOWN);
        BigDecimal steps = hours.multiply(factor(required)).divide(roundingTo, 0, rounding);
        return steps.multiply(roundingTo).setScale(2, RoundingMode.DOWN);
    }

    /** What is left of {@code worth} when {@code enteredThatDay} hours already count on the day; never negative. */
    public BigDecimal capped(BigDecimal worth, BigDecimal enteredThatDay) {
        return dailyCap == null
                ? worth
                : worth.min(dailyCap.subtract(enteredThatDay).max(BigDecimal.ZERO));
    }

    private BigDecimal ofBand(BigDecimal minutes) {
        BigDecimal hours = BigDecimal.ZERO;
        for (Band band : bands) {
            if (minutes.compareTo(band.fromMinutes()) >= 0) {
                hours = band.hours();
            }
        }
        return hours;
    }
}
