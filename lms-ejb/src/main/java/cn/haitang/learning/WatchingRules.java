package cn.haitang.learning;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The part of a rule profile that the proof of watching goes by, beside rate, threshold and tolerance. */
@Embeddable
public class WatchingRules {

    @Column(name = "unverified_share")
    private BigDecimal unverifiedShare = BigDecimal.ZERO;

    @Column(name = "lease_seconds")
    private int leaseSeconds = 1800;

    @Column(name = "check_every_minutes")
    private @Nullable Integer checkEveryMinutes;

    @Column(name = "check_window_seconds")
    private int checkWindowSeconds = 60;

    @Column(name = "offline_share")
    private BigDecimal offlineShare = BigDecimal.ONE;

    @Column(name = "offline_hours")
    private int offlineHours = 168;

    @Column(name = "confirm_tries")
    private int confirmTries = 3;

    protected WatchingRules() {}

    /** Share of a lecture, 0 to 1, that may count towards the threshold though it was only played. */
    public BigDecimal unverifiedShare() {
        return unverifiedShare;
    }

    /** A playback that is not heard of for so long is over. */
    public Duration lease() {
        return Duration.ofSeconds(leaseSeconds);
    }

    /** Questions at random points, one for so many minutes of the lecture; null: only where the lecturer put one. */
    public @Nullable Integer checkEveryMinutes() {
        return checkEveryMinutes;
    }

    /** Time to answer a question in a lecture. */
    public Duration checkWindow() {
        return Duration.ofSeconds(checkWindowSeconds);
    }

    /** Share of a lecture, 0 to 1, that may be watched without a network. */
    public BigDecimal offlineShare() {
        return offlineShare;
    }

    /** So many questions may be tried to confirm what was watched without a network; then it is watched again. */
    public int confirmTries() {
        return confirmTries;
    }

    /** For so long after a download its log is taken. */
    public Duration offlineTime() {
        return Duration.ofHours(offlineHours);
    }
}
