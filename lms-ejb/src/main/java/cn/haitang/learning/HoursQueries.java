package cn.haitang.learning;

import cn.haitang.organisation.CurrentPerson;
import cn.haitang.organisation.Roles;
import cn.haitang.shared.Bilingual;
import cn.haitang.shared.database.Row;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The own hours: this year's counters, each entry with its proof, and the rules. */
@Stateless
@RolesAllowed(Roles.TRAINEE)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class HoursQueries {

    /** Hours of a calendar year by mode. */
    public record YearHours(int year, Map<LearningMode, BigDecimal> byMode) {

        public BigDecimal total() {
            return byMode.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /**
     * A ledger entry and how it came about.
     *
     * @param minutes what was proved; negative in a reversal
     * @param beforeCap what the minutes were worth; {@code hours} is what the daily cap left of it
     * @param minutesPerHour null when the rule goes by bands
     * @param reason of a reversal
     */
    public record EntryView(
            long id,
            Instant at,
            LearningMode mode,
            BigDecimal minutes,
            BigDecimal factor,
            BigDecimal beforeCap,
            BigDecimal hours,
            String evidence,
            @Nullable Bilingual unit,
            @Nullable Bilingual camp,
            Bilingual rule,
            int ruleVersion,
            @Nullable BigDecimal minutesPerHour,
            @Nullable Long reverses,
            @Nullable String reason) {}

    private static final int MOST_ENTRIES = 200;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentPerson current;

    @Inject
    private RuleProfiles profiles;

    @Inject
    private LearningAccess access;

    public YearHours thisYear() {
        int year = current.today().getYear();
        Query query = em.createNativeQuery("SELECT in_person, mentor_led, interactive, online FROM learner"
                        + " WHERE person_id = ? AND counters_year = ?")
                .setParameter(1, current.id())
                .setParameter(2, year);
        Optional<YearHours> known = Row.first(
                query,
                r -> new YearHours(
                        year,
                        Map.of(
                                LearningMode.IN_PERSON, r.decimal(0),
                                LearningMode.MENTOR_LED, r.decimal(1),
                                LearningMode.INTERACTIVE, r.decimal(2),
                                LearningMode.ONLINE, r.decimal(3))));
        return known.orElse(new YearHours(year, Map.of()));
    }

    /** The newest entries first, of all years. */
    public List<EntryView> entries() {
        Query query = em.createNativeQuery("""
            SELECT h.id, h.entered_at, h.mode, h.minutes, h.factor, h.before_cap, h.hours, h.evidence, u.title_zh,
                   u.title_en, k.title_zh AS camp_zh, k.title_en AS camp_en, p.title_zh AS rule_zh,
                   p.title_en AS rule_en, p.version, p.minutes_per_hour, h.reverses_id, h.reason
              FROM hours_entry h JOIN rule_profile p ON p.id = h.rule_profile_id
              LEFT JOIN unit u ON u.id = h.unit_id LEFT JOIN module m ON m.id = u.module_id
              LEFT JOIN camp k ON k.id = m.camp_id
             WHERE h.person_id = ? ORDER BY h.entered_at DESC, h.id DESC LIMIT ?\
            """).setParameter(1, current.id()).setParameter(2, MOST_ENTRIES);
        return Row.list(query, HoursQueries::entry);
    }

    /** The rules in force today for the camp of an own enrolment. */
    public RuleProfileView rules(long enrolmentId) {
        access.mustOwnEnrolment(enrolmentId);
        Query query = em.createNativeQuery(
                        "SELECT c.camp_id, e.id FROM enrolment e JOIN cohort c ON c.id = e.cohort_id WHERE e.id = ?")
                .setParameter(1, enrolmentId);
        return profiles.ofCamp(Row.first(query, r -> r.id(0)).orElseThrow()).view();
    }

    /** The rules in force today for a unit of an own enrolment. */
    public RuleProfileView rules(long enrolmentId, long unitId) {
        access.mustOwnEnrolment(enrolmentId);
        return profiles.ofUnit(unitId).view();
    }

    private static EntryView entry(Row r) {
        return new EntryView(
                r.id(0),
                r.instant(1),
                LearningMode.valueOf(r.text(2)),
                r.decimal(3),
                r.decimal(4),
                r.decimal(5),
                r.decimal(6),
                r.text(7),
                r.bilingualOrNull(8),
                r.bilingualOrNull(10),
                r.bilingual(12),
                r.count(14),
                r.isNull(15) ? null : r.decimal(15),
                r.idOrNull(16),
                r.textOrNull(17));
    }
}
