package cn.haitang.learning;

/**
 * What of a claimed playback counts as watched. The client only claims; this decides:
 *
 * <ol>
 *   <li>Only media time inside the video counts, and each part of it once: credit is the growth of a union.
 *   <li>What was played while hidden, or faster than allowed, is played but not verified.
 *   <li>New credit of a playback never exceeds the time the server measured since it was opened × the allowed rate, plus
 *       the tolerance; and the tolerance is given once per video, over all playbacks of it. Idle time between playbacks
 *       and time after another device took over measure nothing.
 * </ol>
 *
 * It follows for any sequence of claims: verified ≤ measured time of all playbacks × allowed rate + one tolerance.
 * Pure; times in ms.
 *
 * @param durationMs of the video
 * @param allowedRate fastest speed that counts, 1 or more
 * @param toleranceMs for clocks and networks
 * @param threshold share of the video that completes it, above 0 to 1
 */
public record WatchRule(long durationMs, double allowedRate, long toleranceMs, double threshold) {

    /** Players report rates as 1.5000001. */
    private static final double RATE_NOISE = 0.01;

    /**
     * What the server knows.
     *
     * @param measuredMs since this playback was opened, to now or to when another took over
     * @param creditedMs by this playback so far
     * @param overdraftMs how much of the tolerance earlier claims used up, over all playbacks of this video
     * @param verified so far, by all playbacks
     */
    public record Known(long measuredMs, long creditedMs, long overdraftMs, Coverage verified) {}

    /**
     * The decision.
     *
     * @param credited new and verified
     * @param inBackground played hidden, not verified
     * @param tooFast played faster than allowed, or more than time allows; not verified
     * @param overdraftMs how much of the tolerance this used
     */
    public record Credit(Coverage credited, Coverage inBackground, Coverage tooFast, long overdraftMs) {}

    public WatchRule {
        if (durationMs <= 0 || !(allowedRate >= 1) || toleranceMs < 0 || !(threshold > 0 && threshold <= 1)) {
            throw new IllegalArgumentException("rule " + durationMs + " " + allowedRate + " " + threshold);
        }
    }

    /** Decides on one heartbeat. */
    public Credit credit(Heartbeat heartbeat, Known known) {
        Coverage shown = heartbeat.played(true, durationMs).minus(known.verified());
        Coverage hidden =
                heartbeat.played(false, durationMs).minus(known.verified()).minus(shown);
        if (!(heartbeat.rate() > 0 && heartbeat.rate() <= allowedRate + RATE_NOISE)) {
            return new Credit(Coverage.NONE, hidden, shown, 0);
        }
        long earned = Math.max(0, (long) (Math.max(0, known.measuredMs()) * allowedRate) - known.creditedMs());
        long lent = Math.max(0, toleranceMs - known.overdraftMs());
        Coverage credited = shown.first(earned + lent);
        long overdraft = Math.max(0, credited.length() - earned);
        return new Credit(credited, hidden, shown.minus(credited), overdraft);
    }

    public boolean completedBy(Coverage verified) {
        return verified.length() >= threshold * durationMs;
    }

    /** How much more must be verified to complete; 0 when it is. */
    public long missingMs(Coverage verified) {
        return Math.max(0, (long) Math.ceil(threshold * durationMs) - verified.length());
    }
}
