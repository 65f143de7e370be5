package cn.haitang.assessment;

import cn.haitang.shared.DomainException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One try at an exam. Its life: it begins with a drawn paper and a deadline by the server's clock; while it is open,
 * answers are saved one by one; it ends once, when the paper is handed in or, after the deadline and a short grace for
 * answers on their way, by whoever looks at it next. Then it has a score and never changes again. The pass mark is the one
 * of the start. A person has at most one open attempt per exam and enrolment; the database holds that too.
 */
@Entity
@Table(name = "attempt")
public class Attempt {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "exam_id")
    private long examId;

    @Column(name = "enrolment_id")
    private long enrolmentId;

    @Column(name = "unit_id")
    private long unitId;

    @Column(name = "person_id")
    private long personId;

    private int number;

    @Column(name = "pass_mark")
    private int passMark;

    @Column(name = "started_at")
    private Instant startedAt = Instant.EPOCH;

    private Instant deadline = Instant.EPOCH;

    @Column(name = "submitted_at")
    private @Nullable Instant submittedAt;

    private @Nullable Integer score;
    private @Nullable Boolean passed;

    protected Attempt() {}

    private Attempt(Exam exam, Sitting sitting, int number, Instant now) {
        this.examId = exam.id();
        this.enrolmentId = sitting.enrolmentId();
        this.unitId = sitting.unitId();
        this.personId = sitting.personId();
        this.number = number;
        this.passMark = exam.passMark();
        this.startedAt = now;
        this.deadline = now.plus(Duration.ofMinutes(exam.minutes()));
    }

    /** @throws DomainException {@code assessment.attempts.used-up} after the last attempt that the exam allows */
    static Attempt begin(Exam exam, Sitting sitting, int attemptsBefore, Instant now) {
        return begin(exam, sitting, attemptsBefore, attemptsBefore, now);
    }

    /** @param counted so many of those before count: see {@link FreshStarts} */
    static Attempt begin(Exam exam, Sitting sitting, int attemptsBefore, int counted, Instant now) {
        if (counted >= exam.maxAttempts()) {
            throw new DomainException(AssessmentError.ATTEMPTS_USED_UP, counted);
        }
        return new Attempt(exam, sitting, attemptsBefore + 1, now);
    }

    /** @throws DomainException the attempt is closed, or its time is over */
    void mustTakeAnswers(Instant now, Duration grace) {
        if (!isOpen()) {
            throw new DomainException(AssessmentError.ATTEMPT_CLOSED);
        }
        if (isOverdue(now, grace)) {
            throw new DomainException(AssessmentError.TIME_OVER);
        }
    }

    boolean isOverdue(Instant now, Duration grace) {
        return isOpen() && now.isAfter(deadline.plus(grace));
    }

    /** Ends the attempt. Whoever closes it late, it counts as handed in at the deadline. */
    void close(Grading.Score graded, Instant now) {
        if (!isOpen()) {
            throw new IllegalStateException("attempt " + id + " is closed");
        }
        submittedAt = now.isAfter(deadline) ? deadline : now;
        score = graded.points();
        passed = graded.points() >= passMark;
    }

    boolean isOpen() {
        return submittedAt == null;
    }

    boolean hasPassed() {
        return Boolean.TRUE.equals(passed);
    }

    long id() {
        return id;
    }

    long enrolmentId() {
        return enrolmentId;
    }

    long unitId() {
        return unitId;
    }

    long personId() {
        return personId;
    }

    int number() {
        return number;
    }

    Instant deadline() {
        return deadline;
    }

    @Nullable
    Instant submittedAt() {
        return submittedAt;
    }

    @Nullable
    Integer score() {
        return score;
    }
}
