package cn.haitang.learning;

import cn.haitang.shared.Bilingual;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes over rule profiles and enrolments that were read from files. Idempotent: a version of a profile that is known
 * stays as it is, for entries name it; who is enrolled stays enrolled. Called by the content import alone.
 */
@Stateless
@PermitAll
public class LearningImport {

    /**
     * A version of a rule profile.
     *
     * @param minutesPerHour null when the profile goes by bands
     * @param roundingMode DOWN or HALF_UP
     * @param dailyCap null: none
     * @param completionThreshold share of a lecture, above 0 to 1
     * @param carryOver NONE or NEXT_YEAR
     */
    public record RuleProfileRow(
            String slug,
            int version,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            Bilingual title,
            String source,
            @Nullable BigDecimal minutesPerHour,
            String roundingMode,
            BigDecimal roundingTo,
            List<HoursRule.Band> bands,
            BigDecimal requiredFactor,
            BigDecimal electiveFactor,
            BigDecimal teachingFactor,
            @Nullable BigDecimal dailyCap,
            BigDecimal yearlyTarget,
            BigDecimal completionThreshold,
            BigDecimal allowedRate,
            int toleranceMs,
            int heartbeatSeconds,
            String carryOver,
            WatchingRow watching) {}

    /** What else the proof of watching goes by; see {@link WatchingRules}. */
    public record WatchingRow(
            BigDecimal unverifiedShare,
            int leaseSeconds,
            @Nullable Integer checkEveryMinutes,
            int checkWindowSeconds,
            BigDecimal offlineShare,
            int offlineHours,
            int confirmTries) {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Enrolments enrolments;

    public void ruleProfile(RuleProfileRow row) {
        List<Object> values = java.util.Arrays.asList(
                row.slug(),
                row.version(),
                Date.valueOf(row.validFrom()),
                row.validTo() == null ? null : Date.valueOf(row.validTo()),
                row.title().zh(),
                row.title().en(),
                row.source(),
                row.minutesPerHour() == null ? "BANDS" : "PER_MINUTES",
                row.minutesPerHour(),
                row.roundingMode(),
                row.roundingTo(),
                bands(row.bands()),
                row.requiredFactor(),
                row.electiveFactor(),
                row.teachingFactor(),
                row.dailyCap(),
                row.yearlyTarget(),
                row.completionThreshold(),
                row.allowedRate(),
                row.toleranceMs(),
                row.heartbeatSeconds(),
                row.carryOver(),
                row.watching().unverifiedShare(),
                row.watching().leaseSeconds(),
                row.watching().checkEveryMinutes(),
                row.watching().checkWindowSeconds(),
                row.watching().offlineShare(),
                row.watching().offlineHours(),
                row.watching().confirmTries());
        var insert =
                em.createNativeQuery("INSERT IGNORE INTO rule_profile (slug, version, valid_from, valid_to, title_zh,"
                        + " title_en, source_zh, method, minutes_per_hour, rounding_mode, rounding_to, bands,"
                        + " required_factor, elective_factor, teaching_factor, daily_cap_hours, yearly_target_hours,"
                        + " completion_threshold, allowed_rate, tolerance_ms, heartbeat_seconds, carry_over,"
                        + " unverified_share, lease_seconds, check_every_minutes, check_window_seconds, offline_share,"
                        + " offline_hours, confirm_tries) VALUES (" + "?, ".repeat(values.size() - 1) + "?)");
        for (int i = 0; i < values.size(); i++) {
            insert.setParameter(i + 1, values.get(i));
        }
        insert.executeUpdate();
    }

    /** The enrolment's id. */
    public long enrolment(long cohortId, long personId, Instant at) {
        enrolments.add(cohortId, personId, null, at);
        return enrolments.idOf(cohortId, personId);
    }

    private static @Nullable String bands(List<HoursRule.Band> bands) {
        return bands.isEmpty()
                ? null
                : bands.stream()
                        .map(b -> b.fromMinutes().toPlainString() + ":"
                                + b.hours().toPlainString())
                        .collect(Collectors.joining(";"));
    }
}
