package cn.haitang.learning;

import java.util.EnumMap;
import java.util.Map;

/**
 * What of a claimed playback counts as watched. The client only claims; this decides:
 *
 * <ol>
 *   <li>Only media time inside the video counts, and each part of it once: credit is the growth of a union.
 *   <li>Only what was delivered to this person can have been watched.
 *   <li>What was played faster than allowed is not verified. What was played while hidden was played, not watched.
 *   <li>What a playback plays, shown or hidden, never exceeds the time the server measured since it was opened × the
 *       allowed rate, plus the tolerance; and the tolerance is given once per video, over all playbacks of it. Idle time
 *       between playbacks, after another device took over and after the lease ran out measures nothing.
 *   <li>Coverage never falls into more than {@value #MOST_PARTS} parts: nobody watches like that.
 * </ol>
 *
 * It follows for any sequence of claims: verified + played hidden ≤ measured time of all playbacks × allowed rate + one
 * tolerance, and verified ⊆ delivered. Claims may come late, twice, or in any order. Pure; times in ms.
 *
 * <p>A video is complete when what is verified, and of what was only played (hidden, or without a network and not yet
 * confirmed) at most the share that may be unverified, together reach the threshold.
 *
 * @param durationMs of the video
 * @param allowedRate fastest speed that counts, 1 or more
 * @param toleranceMs for clocks and networks
 * @param threshold share of the video that completes it, above 0 to 1
 * @param unverifiedShare share of the video that may be only played, 0 to 1
 */
public record WatchRule(
        long durationMs, double allowedRate, long toleranceMs, double threshold, double unverifiedShare) {

    static final int MOST_PARTS = 1000;

    /** Players report rates as 1.5000001. */
    private static final double RATE_NOISE = 0.01;

    /**
     * What the server knows.
     *
     * @param measuredMs since this playback was opened, to now or to its end
     * @param playedMs taken from this playback so far, shown or hidden
     * @param overdraftMs how much of the tolerance earlier claims used up, over all playbacks of this video
     * @param verified so far, by all playbacks
     * @param delivered what was sent to this person
     */
    public record Known(long measuredMs, long playedMs, long overdraftMs, Coverage verified, Coverage delivered) {}

    /**
     * The decision; its four parts have nothing in common.
     *
     * @param credited new and verified
     * @param inBackground played hidden, not verified
     * @param tooFast played faster than allowed, or more than time allows; not verified
     * @param undelivered never sent; not verified
     * @param overdraftMs how much of the tolerance this used
     */
    public record Credit(
            Coverage credited, Coverage inBackground, Coverage tooFast, Coverage undelivered, long overdraftMs) {

        long playedMs() {
            return credited.length() + inBackground.length();
        }

        /** @param elsewhere another device had taken over: then that is why no time was left */
        Map<Refusal, Coverage> refused(boolean elsewhere) {
            Map<Refusal, Coverage> refused = new EnumMap<>(Refusal.class);
            refused.put(Refusal.BACKGROUND, inBackground);
            refused.put(elsewhere ? Refusal.ELSEWHERE : Refusal.TOO_FAST, tooFast);
            refused.put(Refusal.UNDELIVERED, undelivered);
            refused.values().removeIf(Coverage::isEmpty);
            return refused;
        }
    }

    public WatchRule {
        if (durationMs <= 0
                || !(allowedRate >= 1)
                || toleranceMs < 0
                || !(threshold > 0 && threshold <= 1)
                || !(unverifiedShare >= 0 && unverifiedShare <= 1)) {
            throw new IllegalArgumentException("rule " + durationMs + " " + allowedRate + " " + threshold);
        }
    }

    /** Decides on one heartbeat. */
    public Credit credit(Heartbeat heartbeat, Known known) {
        Coverage claimed = heartbeat.played(true, durationMs).minus(known.verified());
        Coverage hidden =
                heartbeat.played(false, durationMs).minus(known.verified()).minus(claimed);
        Coverage shown = claimed.within(known.delivered());
        Coverage there = hidden.within(known.delivered());
        Coverage undelivered = claimed.minus(shown).union(hidden.minus(there));
        if (!allows(heartbeat.rate())) {
            return new Credit(Coverage.NONE, Coverage.NONE, shown.union(there), undelivered, 0);
        }
        long earned = Math.max(0, (long) (Math.max(0, known.measuredMs()) * allowedRate) - known.playedMs());
        long lent = Math.max(0, toleranceMs - known.overdraftMs());
        Coverage credited = whole(known.verified(), shown.first(earned + lent));
        Coverage background = there.first(earned + lent - credited.length());
        Coverage rest = shown.minus(credited).union(there.minus(background));
        long overdraft = Math.max(0, credited.length() + background.length() - earned);
        return new Credit(credited, background, rest, undelivered, overdraft);
    }

    boolean allows(double rate) {
        return rate > 0 && rate <= allowedRate + RATE_NOISE;
    }

    /** @param played hidden or provisional; what of it is verified meanwhile counts as verified */
    public boolean completedBy(Coverage verified, Coverage played) {
        return missingMs(verified, played) == 0;
    }

    /** How much more must be verified to complete; 0 when it is. */
    public long missingMs(Coverage verified, Coverage played) {
        long accepted = Math.min(
                (long) (unverifiedShare * durationMs), played.minus(verified).length());
        return Math.max(0, (long) Math.ceil(threshold * durationMs) - verified.length() - accepted);
    }

    private static Coverage whole(Coverage verified, Coverage credited) {
        return verified.union(credited).intervals().size() > MOST_PARTS ? Coverage.NONE : credited;
    }
}
