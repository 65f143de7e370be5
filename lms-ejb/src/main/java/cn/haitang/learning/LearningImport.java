package cn.haitang.learning;

import cn.haitang.shared.Bilingual;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /** A version that is known stays as it is; see {@link #edited}. */
    public void ruleProfile(RuleProfileRow row) {
        Map<String, @Nullable Object> values = columns(row);
        var insert = em.createNativeQuery("INSERT IGNORE INTO rule_profile (" + String.join(", ", values.keySet())
                + ") VALUES (" + "?, ".repeat(values.size() - 1) + "?)");
        int place = 0;
        for (Object value : values.values()) {
            insert.setParameter(++place, value);
        }
        insert.executeUpdate();
    }

    /** Columns in which a version that was imported before differs from this row; empty: the same, or a new version. */
    public List<String> edited(RuleProfileRow row) {
        Map<String, @Nullable Object> values = columns(row);
        List<?> found = em.createNativeQuery("SELECT " + String.join(", ", values.keySet())
                        + " FROM rule_profile WHERE slug = ? AND version = ?")
                .setParameter(1, row.slug())
                .setParameter(2, row.version())
                .getResultList();
        if (found.isEmpty()) {
            return List.of();
        }
        Iterator<?> known = Arrays.asList((Object[]) found.get(0)).iterator();
        return values.entrySet().stream()
                .filter(column -> !isSame(column.getValue(), known.next()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Figures as the column rounds them. */
    private static boolean isSame(@Nullable Object given, @Nullable Object known) {
        if (given instanceof Number figure && known instanceof Number kept) {
            BigDecimal stored = new BigDecimal(kept.toString());
            return new BigDecimal(figure.toString())
                            .setScale(stored.scale(), RoundingMode.HALF_UP)
                            .compareTo(stored)
                    == 0;
        }
        return Objects.equals(Objects.toString(given, null), Objects.toString(known, null));
    }

    /** In the order of the table. */
    private static Map<String, @Nullable Object> columns(RuleProfileRow row) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("slug", row.slug());
        values.put("version", row.version());
        values.put("valid_from", Date.valueOf(row.validFrom()));
        values.put("valid_to", row.validTo() == null ? null : Date.valueOf(row.validTo()));
        values.put("title_zh", row.title().zh());
        values.put("title_en", row.title().en());
        values.put("source_zh", row.source());
        values.put("method", row.minutesPerHour() == null ? "BANDS" : "PER_MINUTES");
        values.put("minutes_per_hour", row.minutesPerHour());
        values.put("rounding_mode", row.roundingMode());
        values.put("rounding_to", row.roundingTo());
        values.put("bands", bands(row.bands()));
        values.put("required_factor", row.requiredFactor());
        values.put("elective_factor", row.electiveFactor());
        values.put("teaching_factor", row.teachingFactor());
        values.put("daily_cap_hours", row.dailyCap());
        values.put("yearly_target_hours", row.yearlyTarget());
        values.put("completion_threshold", row.completionThreshold());
        values.put("allowed_rate", row.allowedRate());
        values.put("tolerance_ms", row.toleranceMs());
        values.put("heartbeat_seconds", row.heartbeatSeconds());
        values.put("carry_over", row.carryOver());
        values.put("unverified_share", row.watching().unverifiedShare());
        values.put("lease_seconds", row.watching().leaseSeconds());
        values.put("check_every_minutes", row.watching().checkEveryMinutes());
        values.put("check_window_seconds", row.watching().checkWindowSeconds());
        values.put("offline_share", row.watching().offlineShare());
        values.put("offline_hours", row.watching().offlineHours());
        values.put("confirm_tries", row.watching().confirmTries());
        return values;
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
