package cn.haitang.learning;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one person has watched of one video, over all devices and playbacks: what is verified, what was played but is not
 * and why, and where to resume. A new video of the same lecture is watched anew. Completed once; it stays completed,
 * unless a person finds that it was farmed: then it is {@link #takeBack taken back}, and watched anew in the next round.
 */
@Entity
@Table(name = "watched_video")
public class WatchedVideo {

    /** {@link #evidence} in SQL, of {@code w}. */
    static final String EVIDENCE =
            "CONCAT('watched:', w.lecture_id, ':', w.asset_id, IF(w.round = 1, '', CONCAT(':', w.round)))";

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

    @Embedded
    private Unverified unverified = new Unverified();

    private Coverage provisional = Coverage.NONE;

    @Column(name = "verified_ms")
    private long verifiedMs;

    @Column(name = "overdraft_ms")
    private long overdraftMs;

    @Column(name = "position_ms")
    private long positionMs;

    @Column(name = "open_checks")
    private int openChecks;

    private boolean confirming;

    @Column(name = "completed_at")
    private @Nullable Instant completedAt;

    /** The reversal in the ledger; 0: it counts. */
    @Column(name = "taken_back")
    private long takenBack;

    private int round = 1;

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
        read.unverified = Unverified.read(row);
        read.provisional = Coverage.parse(row.getString("provisional"));
        read.verifiedMs = row.getLong("verified_ms");
        read.overdraftMs = row.getLong("overdraft_ms");
        read.openChecks = row.getInt("open_checks");
        read.confirming = row.getBoolean("confirming");
        read.positionMs = row.getLong("position_ms");
        read.completedAt = row.getObject("completed_at") == null ? null : HeartbeatRows.instant(row, "completed_at");
        return read;
    }

    /** Takes a decision over; what is verified now is no longer missing. */
    void add(WatchRule.Credit credit, Map<Refusal, Coverage> refused, Instant now) {
        verified = verified.union(credit.credited());
        verifiedMs = verified.length();
        unverified.add(refused, verified);
        provisional = provisional.minus(verified);
        overdraftMs += credit.overdraftMs();
        updatedAt = now;
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
     */
    OfflineCredit watchedOffline(Coverage piece, long room, BigDecimal share, Instant now) {
        OfflineCredit.Bounds bounds = new OfflineCredit.Bounds(durationMs, delivered, room, share);
        return offline(OfflineCredit.of(fresh(piece), provisional, bounds), now);
    }

    /** Nothing of what was watched without a network counts, not even for now. */
    OfflineCredit watchedInVain(Coverage piece, Refusal why, Instant now) {
        return offline(OfflineCredit.none(fresh(piece), why), now);
    }

    /** What of it does not count yet, not even for now. */
    private Coverage fresh(Coverage piece) {
        return piece.minus(verified).minus(provisional);
    }

    private OfflineCredit offline(OfflineCredit came, Instant now) {
        provisional = provisional.union(came.credited());
        unverified.add(came.refused(), verified.union(provisional));
        updatedAt = now;
        return came;
    }

    /** @param waits a question waits that would verify what is provisional */
    void confirming(boolean waits) {
        confirming = waits;
    }

    boolean isProvisional() {
        return !provisional.isEmpty();
    }

    /** Where the first part begins that a question may verify. */
    long provisionalFromMs() {
        return provisional.intervals().get(0).from();
    }

    void asks(int open) {
        openChecks = open;
    }

    /**
     * A question was answered; a right answer verifies what was watched without a network.
     *
     * @param open how many are left that the lecture waits for
     */
    void answered(boolean right, int open, Instant now) {
        openChecks = open;
        if (right) {
            verified = verified.union(provisional);
            verifiedMs = verified.length();
            unverified.add(Map.of(), verified);
            provisional = Coverage.NONE;
            updatedAt = now;
        }
    }

    void complete(Instant now) {
        completedAt = now;
    }

    /** Nothing of it counts any more; what was recorded stays, for those who ask how it came about. */
    void takeBack(long reversal) {
        takenBack = reversal;
    }

    boolean isTakenBack() {
        return takenBack != 0;
    }

    /** The reversal in the ledger; 0: it counts. */
    long takenBack() {
        return takenBack;
    }

    private Coverage played() {
        return unverified.of(Refusal.BACKGROUND).union(provisional);
    }

    Coverage verified() {
        return verified;
    }

    WatchedView view(WatchRule rule) {
        return new WatchedView(
                durationMs,
                verified,
                unverified.byReason(),
                provisional,
                confirming,
                rule.missingMs(verified, played()),
                openChecks,
                positionMs,
                isCompleted());
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
            unverified.of(Refusal.BACKGROUND).toString(),
            unverified.of(Refusal.TOO_FAST).toString(),
            unverified.of(Refusal.UNDELIVERED).toString(),
            unverified.of(Refusal.ELSEWHERE).toString(),
            unverified.of(Refusal.OFFLINE_LATE).toString(),
            unverified.of(Refusal.OFFLINE_MORE).toString(),
            provisional.toString(),
            verifiedMs,
            overdraftMs,
            positionMs,
            updatedAt
        };
    }

    /** The evidence that hours and progress name. */
    String evidence() {
        return "watched:" + lectureId + ":" + assetId + (round == 1 ? "" : ":" + round);
    }

    boolean isCompleted() {
        return completedAt != null && !isTakenBack();
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
