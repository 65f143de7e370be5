package cn.haitang.learning;

import cn.haitang.shared.Bilingual;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of an authority's rules: what counts as watched, and how minutes become hours. Never edited once it was in
 * force; a change is a new version with its own date. Ledger entries and playbacks name the version they went by.
 */
@Entity
@Cacheable
@Table(name = "rule_profile")
public class RuleProfile {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String slug = "";
    private int version;

    @Column(name = "valid_from")
    private LocalDate validFrom = LocalDate.EPOCH;

    @Embedded
    @AttributeOverride(name = "zh", column = @Column(name = "title_zh"))
    @AttributeOverride(name = "en", column = @Column(name = "title_en"))
    private Bilingual title = Bilingual.of("", "");

    @Column(name = "source_zh")
    private String source = "";

    @Column(name = "minutes_per_hour")
    private @Nullable BigDecimal minutesPerHour;

    @Column(name = "rounding_mode")
    private String roundingMode = RoundingMode.DOWN.name();

    @Column(name = "rounding_to")
    private BigDecimal roundingTo = BigDecimal.ONE;

    private @Nullable String bands;

    @Column(name = "required_factor")
    private BigDecimal requiredFactor = BigDecimal.ONE;

    @Column(name = "elective_factor")
    private BigDecimal electiveFactor = BigDecimal.ONE;

    @Column(name = "daily_cap_hours")
    private @Nullable BigDecimal dailyCap;

    @Column(name = "yearly_target_hours")
    private BigDecimal yearlyTarget = BigDecimal.ZERO;

    @Column(name = "completion_threshold")
    private BigDecimal completionThreshold = BigDecimal.ONE;

    @Column(name = "allowed_rate")
    private BigDecimal allowedRate = BigDecimal.ONE;

    @Column(name = "tolerance_ms")
    private int toleranceMs;

    @Column(name = "heartbeat_seconds")
    private int heartbeatSeconds;

    @Embedded
    private WatchingRules watching = new WatchingRules();

    protected RuleProfile() {}

    public HoursRule hours() {
        return new HoursRule(
                minutesPerHour,
                bandsOf(bands),
                RoundingMode.valueOf(roundingMode),
                roundingTo,
                requiredFactor,
                electiveFactor,
                dailyCap);
    }

    RuleProfileView view() {
        return new RuleProfileView(
                id,
                slug,
                version,
                validFrom,
                title,
                source,
                hours(),
                yearlyTarget,
                completionThreshold,
                allowedRate,
                toleranceMs,
                heartbeatSeconds,
                watching);
    }

    /** {@code 1:0.25;15:0.5} */
    private static List<HoursRule.Band> bandsOf(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return List.of();
        }
        return Arrays.stream(text.split(";", -1))
                .map(band -> band.split(":", 2))
                .map(band -> new HoursRule.Band(new BigDecimal(band[0]), new BigDecimal(band[1])))
                .toList();
    }

    long id() {
        return id;
    }
}
