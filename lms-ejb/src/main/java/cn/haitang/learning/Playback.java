package cn.haitang.learning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One run of a player: opened with a random id from the server, reported by heartbeats, ended when a newer one of the same
 * person takes over. Late heartbeats of an ended playback still count, but only for the time before it ended.
 */
@Entity
@Table(name = "playback")
public class Playback {

    @Id
    private String id = "";

    @Column(name = "person_id")
    private long personId;

    @Column(name = "enrolment_id")
    private long enrolmentId;

    @Column(name = "unit_id")
    private long unitId;

    @Column(name = "watched_video_id")
    private long watchedVideoId;

    @Column(name = "rule_profile_id")
    private long ruleProfileId;

    @Column(name = "opened_at")
    private Instant openedAt = Instant.EPOCH;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "last_seq")
    private int lastSeq;

    @Column(name = "credited_ms")
    private long creditedMs;

    protected Playback() {}

    Playback(
            String id,
            long personId,
            long enrolmentId,
            long unitId,
            long watchedVideoId,
            long ruleProfileId,
            Instant now) {
        this.id = id;
        this.personId = personId;
        this.enrolmentId = enrolmentId;
        this.unitId = unitId;
        this.watchedVideoId = watchedVideoId;
        this.ruleProfileId = ruleProfileId;
        this.openedAt = now;
    }

    /** Another device plays now. */
    void takenOver(Instant now) {
        if (endedAt == null) {
            endedAt = now;
        }
    }

    /** Server time that this playback could have used, in ms. */
    long measuredMs(Instant now) {
        Instant until = endedAt != null && endedAt.isBefore(now) ? endedAt : now;
        return Math.max(0, Duration.between(openedAt, until).toMillis());
    }

    /** Counts a heartbeat; true when it is the newest, so that its position is where to resume. */
    boolean count(int seq, long newlyCreditedMs) {
        creditedMs += newlyCreditedMs;
        boolean newest = seq > lastSeq;
        lastSeq = Math.max(seq, lastSeq);
        return newest && endedAt == null;
    }

    boolean belongsTo(long person) {
        return personId == person;
    }

    String id() {
        return id;
    }

    boolean isOver() {
        return endedAt != null;
    }

    long creditedMs() {
        return creditedMs;
    }

    long personId() {
        return personId;
    }

    long enrolmentId() {
        return enrolmentId;
    }

    long unitId() {
        return unitId;
    }

    long watchedVideoId() {
        return watchedVideoId;
    }

    long ruleProfileId() {
        return ruleProfileId;
    }
}
