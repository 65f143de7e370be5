package cn.haitang.learning;

import cn.haitang.shared.database.Row;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** The rows of the ledger. Rows are only ever added. */
@Dependent
class HoursEntries {

    /** An entry as a reversal needs it. */
    record Entered(long personId, long enrolmentId, LearningMode mode, BigDecimal hours, Instant at) {}

    @PersistenceContext
    private EntityManager em;

    /** False when this evidence stands in the ledger already. */
    boolean append(HoursLedger.Proved proved, BigDecimal factor, BigDecimal worth, BigDecimal hours, Instant at) {
        return em.createNativeQuery("INSERT IGNORE INTO hours_entry (person_id, enrolment_id, unit_id, mode, minutes,"
                                + " factor, before_cap, hours, rule_profile_id, evidence, entered_at)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                        .setParameter(1, proved.personId())
                        .setParameter(2, proved.enrolmentId())
                        .setParameter(3, proved.unitId())
                        .setParameter(4, proved.mode().name())
                        .setParameter(5, proved.minutes())
                        .setParameter(6, factor)
                        .setParameter(7, worth)
                        .setParameter(8, hours)
                        .setParameter(9, proved.ruleProfileId())
                        .setParameter(10, proved.evidence())
                        .setParameter(11, column(at))
                        .executeUpdate()
                == 1;
    }

    /** False when the entry was reversed before. */
    boolean reverse(long entryId, long by, String reason, Instant at) {
        return em.createNativeQuery("INSERT IGNORE INTO hours_entry (person_id, enrolment_id, unit_id, mode, minutes,"
                                + " factor, before_cap, hours, rule_profile_id, evidence, entered_at, entered_by,"
                                + " reverses_id, reason) SELECT person_id, enrolment_id, unit_id, mode, -minutes, factor,"
                                + " -before_cap, -hours, rule_profile_id, CONCAT('reversal:', id), ?, ?, id, ?"
                                + " FROM hours_entry WHERE id = ?")
                        .setParameter(1, column(at))
                        .setParameter(2, by)
                        .setParameter(3, reason)
                        .setParameter(4, entryId)
                        .executeUpdate()
                == 1;
    }

    Optional<Entered> find(long entryId) {
        return Row.first(
                em.createNativeQuery("SELECT person_id, enrolment_id, mode, hours, entered_at FROM hours_entry"
                                + " WHERE id = ? AND reverses_id IS NULL")
                        .setParameter(1, entryId),
                r -> new Entered(r.id(0), r.id(1), LearningMode.valueOf(r.text(2)), r.decimal(3), r.instant(4)));
    }

    private static Timestamp column(Instant instant) {
        return Timestamp.valueOf(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
    }
}
