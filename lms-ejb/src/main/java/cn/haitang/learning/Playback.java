package cn.haitang.learning;

import cn.haitang.shared.DomainException;
import cn.haitang.shared.SharedError;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One run of a player: opened with a random id from the server, reported by heartbeats. It is over when a newer one of the
 * same person takes over, or when nothing was heard of it for the time of its lease. Late heartbeats of a playback that is
 * over still count, but only for the time before. Each heartbeat is taken once, whenever and however often it comes.
 */
@Entity
@Table(name = "playback")
public class Playback {

    /** Nobody honest sends more than this beyond five heartbeats a second. */
    private static final int MOST_AHEAD = 300;

    private static final int MS_EACH = 200;

    private static final int MOST_GAPS = 200;

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

    @Column(name = "heard_at")
    private Instant heardAt = Instant.EPOCH;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "last_seq")
    private int lastSeq;

    private Coverage seqs = Coverage.NONE;
    private int beats;

    @Column(name = "credited_ms")
    private long playedMs;

    @Column(name = "refused_ms")
    private long refusedMs;

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
        this.heardAt = now;
    }

    /** From the columns of {@link HeartbeatRows}. */
    static Playback read(ResultSet row) throws SQLException {
        Playback read = new Playback(
                row.getString("id"),
                row.getLong("person_id"),
                row.getLong("enrolment_id"),
                row.getLong("unit_id"),
                row.getLong("watched_video_id"),
                row.getLong("rule_profile_id"),
                HeartbeatRows.instant(row, "opened_at"));
        read.heardAt = HeartbeatRows.instant(row, "heard_at");
        read.endedAt = row.getObject("ended_at") == null ? null : HeartbeatRows.instant(row, "ended_at");
        read.lastSeq = row.getInt("last_seq");
        read.seqs = Coverage.parse(row.getString("seqs"));
        read.beats = row.getInt("beats");
        read.playedMs = row.getLong("credited_ms");
        read.refusedMs = row.getLong("refused_ms");
        return read;
    }

    /**
     * Takes a heartbeat into the watched video.
     *
     * @param at when it came
     * @return the evidence; empty when this heartbeat was taken before
     * @throws DomainException {@code shared.too-many} for a flood, {@code learning.heartbeat.invalid} for scattered numbers
     */
    Optional<HeartbeatLog.Entry> take(
            Heartbeat heartbeat, WatchedVideo watched, WatchRule rule, Duration lease, Instant at) {
        expire(at, lease);
        Coverage seq = Coverage.of(heartbeat.seq(), heartbeat.seq() + 1L);
        if (seq.minus(seqs).isEmpty()) {
            return Optional.empty();
        }
        mustBeReasonable(seq, at);
        WatchRule.Credit credit = rule.credit(heartbeat, watched.known(measuredMs(at), playedMs));
        Map<Refusal, Coverage> refused = credit.refused(isTakenOver(lease) && rule.allows(heartbeat.rate()));
        watched.add(credit, refused, at);
        playedMs += credit.playedMs();
        refusedMs += credit.tooFast().length();
        seqs = seqs.union(seq);
        beats++;
        if (heartbeat.seq() > lastSeq && !isOver()) {
            watched.standsAt(heartbeat.resumeAt(watched.durationMs()));
        }
        lastSeq = Math.max(lastSeq, heartbeat.seq());
        heardAt = isOver() || at.isBefore(heardAt) ? heardAt : at;
        long after = Duration.between(openedAt, at).toMillis();
        return Optional.of(new HeartbeatLog.Entry(
                heartbeat.seq(), after, heartbeat.rate(), heartbeat.pieces(), credit.credited(), refused));
    }

    private void mustBeReasonable(Coverage seq, Instant at) {
        if (beats > MOST_AHEAD + measuredMs(at) / MS_EACH) {
            throw new DomainException(SharedError.TOO_MANY);
        }
        if (seqs.union(seq).intervals().size() > MOST_GAPS) {
            throw new DomainException(LearningError.HEARTBEAT_INVALID);
        }
    }

    /** Another device plays now. */
    void takenOver(Instant now, Duration lease) {
        expire(now, lease);
        if (endedAt == null) {
            endedAt = now;
        }
    }

    /** Nothing was heard for so long: it ended then. */
    void expire(Instant now, Duration lease) {
        Instant last = heardAt.plus(lease);
        if (endedAt == null && last.isBefore(now)) {
            endedAt = last;
        }
    }

    /** Server time that this playback could have used, in ms. */
    long measuredMs(Instant now) {
        Instant until = endedAt != null && endedAt.isBefore(now) ? endedAt : now;
        return Math.max(0, Duration.between(openedAt, until).toMillis());
    }

    boolean belongsTo(long person) {
        return personId == person;
    }

    /** The last heartbeat filled a row of {@code heartbeat_log}. */
    boolean hasFullPart() {
        return beats > 0 && beats % HeartbeatLog.ENTRIES_A_PART == 0;
    }

    /** The row of {@code heartbeat_log} that the newest entry belongs to. */
    int logPart() {
        return Math.max(0, beats - 1) / HeartbeatLog.ENTRIES_A_PART;
    }

    /** The values that heartbeats change, in the order of {@link HeartbeatRows}. */
    Object[] changed() {
        return new Object[] {heardAt, endedAt, lastSeq, seqs.toString(), beats, playedMs, refusedMs};
    }

    boolean isOver() {
        return endedAt != null;
    }

    /** Ended by a newer playback, before its lease ran out. */
    boolean isTakenOver(Duration lease) {
        return endedAt != null && endedAt.isBefore(heardAt.plus(lease));
    }

    String id() {
        return id;
    }

    long playedMs() {
        return playedMs;
    }

    long refusedMs() {
        return refusedMs;
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

    Instant openedAt() {
        return openedAt;
    }
}
