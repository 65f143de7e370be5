package cn.haitang.learning;

import cn.haitang.shared.Bilingual;
import cn.haitang.shared.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a lecture came to be credited.
 *
 * @param runs the newest first, at most {@value EvidenceQueries#SIZE}; runCount is of all
 * @param credits reports that earned something, by media time
 * @param refusals reports of which something was refused, the newest first
 * @param repeats how many reports only held what counted before
 */
public record Replay(
        String person,
        Bilingual unit,
        Video video,
        WatchedView watched,
        List<Run> runs,
        int runCount,
        Page<Beat> credits,
        Page<Beat> refusals,
        long repeats,
        List<Asked> asked) {

    /**
     * A run of a player, or a download.
     *
     * @param number from 1, by the time of opening; downloads are numbered for themselves
     * @param endedAt null: not over, or a download
     */
    public record Run(
            int number,
            boolean offline,
            Instant openedAt,
            @Nullable Instant endedAt,
            long playedMs,
            long refusedMs) {}

    /**
     * A report of a player, or an entry of the log of a download, as it was taken.
     *
     * @param at when the server got it
     * @param credited what it earned
     * @param refused what of it does not count; what is in neither counted before
     */
    public record Beat(
            Run run,
            int seq,
            Instant at,
            double rate,
            List<Heartbeat.Piece> claimed,
            Coverage credited,
            Map<Refusal, Coverage> refused) {

        long firstMs() {
            return credited.intervals().get(0).from();
        }
    }

    /** A question in the lecture. @param right null: not answered */
    public record Asked(
            long atMs,
            int misses,
            @Nullable Instant answeredAt,
            @Nullable Boolean right,
            boolean confirms) {}

    /**
     * One video of the lecture; a lecture that got a new one, or that was taken back and is watched anew, has several.
     *
     * @param version from 1
     * @param takenBack it was found to be farmed and does not count
     */
    public record Video(long watchedVideoId, int version, int versions, long durationMs, boolean takenBack) {}
}
