package cn.haitang.learning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one person has watched of one video, over all devices and playbacks: what is verified, what was played but is not,
 * and where to resume. A new video of the same lecture is watched anew. Completed once; it stays completed.
 */
@Entity
@Table(name = "watched_video")
public class WatchedVideo {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "lecture_id")
    private long lectureId;

    @Column(name = "asset_id")
    private long assetId;

    @Column(name = "duration_ms")
    private long durationMs;

    private String verified = "";

    @Column(name = "in_background")
    private String inBackground = "";

    @Column(name = "too_fast")
    private String tooFast = "";

    @Column(name = "verified_ms")
    private long verifiedMs;

    @Column(name = "overdraft_ms")
    private long overdraftMs;

    @Column(name = "position_ms")
    private long positionMs;

    @Column(name = "completed_at")
    private @Nullable Instant completedAt;

    @Column(name = "updated_at")
    private Instant updatedAt = Instant.EPOCH;

    protected WatchedVideo() {}

    /** Takes a decision over; what is verified now is no longer missing. */
    void add(WatchRule.Credit credit, Instant now) {
        Coverage all = verified().union(credit.credited());
        verified = all.toString();
        verifiedMs = all.length();
        inBackground = Coverage.parse(inBackground)
                .union(credit.inBackground())
                .minus(all)
                .toString();
        tooFast = Coverage.parse(tooFast).union(credit.tooFast()).minus(all).toString();
        overdraftMs += credit.overdraftMs();
        updatedAt = now;
    }

    void standsAt(long newPositionMs) {
        positionMs = newPositionMs;
    }

    /** True when the threshold is reached for the first time. */
    boolean complete(WatchRule rule, Instant now) {
        if (completedAt != null || !rule.completedBy(verified())) {
            return false;
        }
        completedAt = now;
        return true;
    }

    Coverage verified() {
        return Coverage.parse(verified);
    }

    WatchedView view(WatchRule rule) {
        return new WatchedView(
                durationMs,
                verified(),
                Coverage.parse(inBackground),
                Coverage.parse(tooFast),
                rule.missingMs(verified()),
                positionMs,
                completedAt != null);
    }

    WatchRule rule(RuleProfileView profile) {
        return new WatchRule(
                durationMs,
                profile.allowedRate().doubleValue(),
                profile.toleranceMs(),
                profile.completionThreshold().doubleValue());
    }

    WatchRule.Known known(Playback playback, Instant now) {
        return new WatchRule.Known(playback.measuredMs(now), playback.creditedMs(), overdraftMs, verified());
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

    long durationMs() {
        return durationMs;
    }
}
