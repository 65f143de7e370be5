package cn.haitang.learning;

/**
 * How far a person is with a video, all in ms of media time.
 *
 * @param verified counts as watched
 * @param inBackground played while hidden: watch again to have it count
 * @param tooFast played faster than allowed: watch again to have it count
 * @param undelivered claimed, but never sent to this person: load the page anew and watch again
 * @param provisional watched without a network: a question verifies it
 * @param missingMs to complete it; 0 when nothing is missing
 * @param openChecks questions to be answered before it is complete
 * @param positionMs where to resume
 */
public record WatchedView(
        long durationMs,
        Coverage verified,
        Coverage inBackground,
        Coverage tooFast,
        Coverage undelivered,
        Coverage provisional,
        long missingMs,
        int openChecks,
        long positionMs,
        boolean completed) {

    /** 0 to 100, rounded down: 100 means all of it. */
    public int percent() {
        return durationMs == 0 ? 0 : (int) (100 * verified.length() / durationMs);
    }
}
