package cn.haitang.learning;

import java.util.Map;

/**
 * How far a person is with a video, all in ms of media time.
 *
 * @param verified counts as watched
 * @param unverified played and does not count, by reason: watch it again to have it count
 * @param provisional watched without a network: counts for now
 * @param confirming a question waits that verifies what is provisional; else it is watched again
 * @param missingMs to complete it; 0 when nothing is missing
 * @param openChecks questions to be answered before it is complete
 * @param positionMs where to resume
 */
public record WatchedView(
        long durationMs,
        Coverage verified,
        Map<Refusal, Coverage> unverified,
        Coverage provisional,
        boolean confirming,
        long missingMs,
        int openChecks,
        long positionMs,
        boolean completed) {

    public Coverage unverified(Refusal why) {
        return unverified.getOrDefault(why, Coverage.NONE);
    }

    /** 0 to 100, rounded down: 100 means all of it. */
    public int percent() {
        return durationMs == 0 ? 0 : (int) (100 * verified.length() / durationMs);
    }
}
