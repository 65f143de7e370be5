package cn.haitang.learning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one person has watched of one video, over all devices and playbacks: what is verified, what was played but is not
 * and why, and where to resume. A new video of the same lecture is watched anew. Completed once; it stays completed.
 */
@Entity
@Table(name = "watched_video")
public class WatchedVideo {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "person_id")
    private long personId;

    @Column(name = "lecture_id")
    private long lectureId;

    @Column(name = "asset_id")
    private long assetId;

    @Column(name = "duration_ms")
    private long durationMs;

    private Coverage verified = Coverage.NONE;

    @Column(name = "in_background")
    private Coverage inBackground = Coverage.NONE;

    @Column(name = "too_fast")
    private Coverage tooFast = Coverage.NONE;

    private Coverage undelivered = Coverage.NONE;
    private Coverage provisional = Coverage.NONE;

    @Column(name = "verified_ms")
    private long verifiedMs;

    @Column(name = "overdraft_ms")
    private long overdraftMs;

    @Column(name = "position_ms")
    private long positionMs;

    @Column(name = "open_checks")
    private int openChecks;

    @Column(name = "completed_at")
    private @Nullable Instant completedAt;

    @Column(name = "updated_at")
    private Instant updatedAt = Instant.EPOCH;

    @Transient
    private Coverage delivered = Coverage.NONE;

    protected WatchedVideo() {}

    WatchedVideo(long durationMs, Coverage delivered) {
        this.durationMs = durationMs;
        this.delivered = delivered;
    }

    /** From the columns of {@link HeartbeatRows}. */
    static WatchedVideo read(ResultSet row, Coverage delivered) throws SQLException {
        WatchedVideo read = new WatchedVideo(row.getLong("duration_ms"), delivered);
        read.id = row.getLong("watched_video_id");
        read.personId = row.getLong("person_id");
        read.lectureId = row.getLong("lecture_id");
        read.assetId = row.getLong("asset_id");
        read.verified = Coverage.parse(row.getString("verified"));
        read.inBackground = Coverage.parse(row.getString("in_background"));
        read.tooFast = Coverage.parse(row.getString("too_fast"));
        read.undelivered = Coverage.parse(row.getString("undelivered"));
        read.provisional = Coverage.parse(row.getString("provisional"));
        read.verifiedMs = row.getLong("verified_ms");
        read.overdraftMs = row.getLong("overdraft_ms");
        read.openChecks = row.getInt("open_checks");
        read.positionMs = row.getLong("position_ms");
        read.completedAt = row.getObject("completed_at") == null ? null : HeartbeatRows.instant(row, "completed_at");
        return read;
    }

    /** Takes a decision over; what is verified now is no longer missing. */
    void add(WatchRule.Credit credit, Instant now) {
        verified = verified.union(credit.credited());
        verifiedMs = verified.length();
        inBackground = kept(inBackground, credit.inBackground());
        tooFast = kept(tooFast, credit.tooFast());
        undelivered = kept(undelivered, credit.undelivered());
        provisional = provisional.minus(verified);
        overdraftMs += credit.overdraftMs();
        updatedAt = now;
    }

    /** What is not verified is only shown to the person; shattered claims are not kept. */
    private Coverage kept(Coverage before, Coverage more) {
        Coverage all = before.union(more).minus(verified);
        return all.intervals().size() > WatchRule.MOST_PARTS ? before.minus(verified) : all;
    }

    void standsAt(long newPositionMs) {
        positionMs = newPositionMs;
    }

    /** True when the threshold is reached, no question is open, and nobody has said so yet. */
    boolean canComplete(WatchRule rule) {
        return completedAt == null && openChecks == 0 && rule.completedBy(verified, played());
    }

    /** @param sent what was delivered to this person; a row does not hold it */
    void delivered(Coverage sent) {
        delivered = sent;
    }

    /**
     * Credits for now what was watched without a network.
     *
     * @param room what time allows, in ms
     * @param share of the video that may be watched so
     * @return what is new
     */
    Coverage watchedOffline(Coverage piece, long room, BigDecimal share, Instant now) {
        long most = (long) (share.doubleValue() * durationMs) - provisional.length();
        Coverage fresh =
                piece.within(delivered).minus(verified).minus(provisional).first(Math.min(room, most));
        Coverage all = provisional.union(fresh);
        if (all.intervals().size() > WatchRule.MOST_PARTS) {
            return Coverage.NONE;
        }
        provisional = all;
        updatedAt = now;
        return fresh;
    }

    void asks(int open) {
        openChecks = open;
    }

    /** One question less; a right answer verifies what was watched without a network. */
    void answered(boolean right, Instant now) {
        openChecks = Math.max(0, openChecks - 1);
        if (right) {
            verified = verified.union(provisional);
            verifiedMs = verified.length();
            provisional = Coverage.NONE;
            updatedAt = now;
        }
    }

    void complete(Instant now) {
        completedAt = now;
    }

    private Coverage played() {
        return inBackground.union(provisional);
    }

    Coverage verified() {
        return verified;
    }

    WatchedView view(WatchRule rule) {
        return new WatchedView(
                durationMs,
                verified,
                inBackground,
                tooFast,
                undelivered,
                provisional,
                rule.missingMs(verified, played()),
                openChecks,
                positionMs,
                completedAt != null);
    }

    WatchRule rule(RuleProfileView profile) {
        return new WatchRule(
                durationMs,
                profile.allowedRate().doubleValue(),
                profile.toleranceMs(),
                profile.completionThreshold().doubleValue(),
                profile.watching().unverifiedShare().doubleValue());
    }

    WatchRule.Known known(long measuredMs, long playedMs) {
        return new WatchRule.Known(measuredMs, playedMs, overdraftMs, verified, delivered);
    }

    /** The values that heartbeats change, in the order of {@link HeartbeatRows}. */
    Object[] changed() {
        return new Object[] {
            verified.toString(),
            inBackground.toString(),
            tooFast.toString(),
            undelivered.toString(),
            provisional.toString(),
            verifiedMs,
            overdraftMs,
            positionMs,
            updatedAt
        };
    }

    /** The evidence that hours and progress name. */
    String evidence() {
        return "watched:" + lectureId + ":" + assetId;
    }

    boolean isCompleted() {
        return completedAt != null;
    }

    long id() {
        return id;
    }

    long personId() {
        return personId;
    }

    long lectureId() {
        return lectureId;
    }

    long assetId() {
        return assetId;
    }

    long durationMs() {
        return durationMs;
    }
}
