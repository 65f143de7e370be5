package cn.haitang.content.files;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code rule-profiles.yaml}; its fields are described in schema/rule-profiles.schema.json. */
public record RuleProfilesFile(int format, List<Profile> profiles) {

    public record Profile(
            String code,
            int version,
            String validFrom,
            @Nullable String validTo,
            Text title,
            String source,
            Conversion conversion,
            Multipliers multipliers,
            @Nullable BigDecimal dailyCapHours,
            Playback playback,
            String carryOver,
            @Nullable BigDecimal yearlyTargetHours) {

        public LocalDate from() {
            return LocalDate.parse(validFrom);
        }

        public @Nullable LocalDate to() {
            return validTo == null ? null : LocalDate.parse(validTo);
        }
    }

    public record Conversion(
            String method,
            @Nullable BigDecimal minutesPerHour,
            @Nullable Rounding rounding,
            @Nullable List<Band> bands) {}

    public record Rounding(String mode, BigDecimal to) {}

    public record Band(BigDecimal fromMinutes, BigDecimal hours) {}

    public record Multipliers(BigDecimal required, BigDecimal elective, BigDecimal teaching) {}

    public record Playback(
            BigDecimal completionThreshold,
            BigDecimal allowedRate,
            BigDecimal toleranceSeconds,
            int heartbeatSeconds,
            @Nullable BigDecimal unverifiedShare,
            @Nullable Integer leaseMinutes,
            @Nullable Integer checkEveryMinutes,
            @Nullable Integer checkWindowSeconds,
            @Nullable BigDecimal offlineShare,
            @Nullable Integer offlineHours,
            @Nullable Integer confirmTries) {}
}
