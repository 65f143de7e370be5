package cn.haitang.shared.jobs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job's life: WAITING until a node claims it, RUNNING while the claim lasts, then DONE, or WAITING again after an
 * error with a growing pause, or FAILED for good. A lapsed claim (the node died) makes it free again.
 */
@Entity
@Table(name = "job")
public class JobRow {

    public static final int MAX_ATTEMPTS = 4;
    static final Duration CLAIM = Duration.ofMinutes(2);

    enum Status {
        WAITING,
        RUNNING,
        DONE,
        FAILED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String kind = "";
    private String subject = "";
    private @Nullable String payload;

    @Enumerated(EnumType.STRING)
    private Status status = Status.WAITING;

    private int progress;
    private int attempts;

    @Column(name = "run_after")
    private Instant runAfter = Instant.EPOCH;

    @Column(name = "claimed_by")
    private @Nullable String claimedBy;

    @Column(name = "claimed_until")
    private @Nullable Instant claimedUntil;

    @Column(name = "error_code")
    private @Nullable String errorCode;

    @Column(name = "created_at")
    private Instant createdAt = Instant.EPOCH;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    protected JobRow() {}

    JobRow(String kind, String subject, @Nullable String payload, Instant now) {
        this.kind = kind;
        this.subject = subject;
        this.payload = payload;
        this.runAfter = now;
        this.createdAt = now;
    }

    void claim(String node, Instant now) {
        status = Status.RUNNING;
        claimedBy = node;
        claimedUntil = now.plus(CLAIM);
        attempts++;
    }

    void progressed(int percent, Instant now) {
        progress = Math.max(0, Math.min(100, percent));
        claimedUntil = now.plus(CLAIM);
    }

    void done(Instant now) {
        status = Status.DONE;
        progress = 100;
        finishedAt = now;
    }

    void failedForGood(String code, Instant now) {
        status = Status.FAILED;
        errorCode = code;
        finishedAt = now;
    }

    /** Back in the queue after a pause of 5 s, 20 s, 45 s; true when the tries are used up. */
    boolean failedOnce(String code, Instant now) {
        if (attempts >= MAX_ATTEMPTS) {
            failedForGood(code, now);
            return true;
        }
        status = Status.WAITING;
        errorCode = code;
        runAfter = now.plusSeconds(5L * attempts * attempts);
        return false;
    }

    boolean belongsTo(String node) {
        return status == Status.RUNNING && node.equals(claimedBy);
    }

    long id() {
        return id;
    }

    String kind() {
        return kind;
    }

    String subject() {
        return subject;
    }

    String payload() {
        return payload == null ? "" : payload;
    }

    int attempts() {
        return attempts;
    }
}
