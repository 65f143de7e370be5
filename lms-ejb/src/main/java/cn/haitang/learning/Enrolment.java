package cn.haitang.learning;

import cn.haitang.shared.DomainException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person takes part in a cohort. It begins ACTIVE, counts the units that are done, and is COMPLETED with the last
 * required one; afterwards electives may still be done; it is ACTIVE again when a required unit is taken back. WITHDRAWN
 * ends it for good. The counters are kept with the
 * progress rows in one transaction, so that a page needs no sums.
 */
@Entity
@Table(name = "enrolment")
public class Enrolment {

    public enum Status {
        ACTIVE,
        COMPLETED,
        WITHDRAWN
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "cohort_id")
    private long cohortId;

    @Column(name = "person_id")
    private long personId;

    @Enumerated(EnumType.STRING)
    private Status status = Status.ACTIVE;

    @Column(name = "enrolled_at")
    private Instant enrolledAt = Instant.EPOCH;

    @Column(name = "enrolled_by")
    private @Nullable Long enrolledBy;

    @Column(name = "completed_at")
    private @Nullable Instant completedAt;

    @Column(name = "required_units")
    private int requiredUnits;

    @Column(name = "required_done")
    private int requiredDone;

    @Column(name = "units_done")
    private int unitsDone;

    private BigDecimal hours = BigDecimal.ZERO;

    @Column(name = "last_unit_id")
    private @Nullable Long lastUnitId;

    @Column(name = "last_active_at")
    private @Nullable Instant lastActiveAt;

    protected Enrolment() {}

    Enrolment(int requiredUnits) {
        this.requiredUnits = requiredUnits;
    }

    /** The trainee turned to this unit. */
    void visit(long unitId, Instant now) {
        lastUnitId = unitId;
        lastActiveAt = now;
    }

    /** A unit was done for the first time; true when that completed the enrolment. */
    boolean unitDone(boolean required, Instant now) {
        unitsDone++;
        requiredDone += required ? 1 : 0;
        lastActiveAt = now;
        if (status == Status.ACTIVE && requiredDone >= requiredUnits) {
            status = Status.COMPLETED;
            completedAt = now;
            return true;
        }
        return false;
    }

    /** What proved a unit was taken back: it is open again, and so is an enrolment that lacks it. */
    void unitTakenBack(boolean required) {
        unitsDone--;
        requiredDone -= required ? 1 : 0;
        if (status == Status.COMPLETED && requiredDone < requiredUnits) {
            status = Status.ACTIVE;
            completedAt = null;
        }
    }

    /** Leaves the cohort. What was learned stays, and so does a completed enrolment. */
    void withdraw() {
        if (status == Status.COMPLETED) {
            throw new DomainException(LearningError.ENROLMENT_COMPLETED);
        }
        status = Status.WITHDRAWN;
    }

    /** Hours entered or, when negative, reversed. */
    void hoursEntered(BigDecimal entered) {
        hours = hours.add(entered);
    }

    boolean isOpen() {
        return status != Status.WITHDRAWN;
    }

    long id() {
        return id;
    }

    long personId() {
        return personId;
    }

    int requiredDone() {
        return requiredDone;
    }

    Status status() {
        return status;
    }
}
