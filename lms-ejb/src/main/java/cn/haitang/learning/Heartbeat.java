package cn.haitang.learning;

import cn.haitang.shared.DomainException;
import java.util.List;

/**
 * What a player claims to have played since its last report. May arrive late, twice or out of order; the pair of playback
 * and seq makes it the same.
 *
 * @param seq 1, 2, 3, … within a playback
 * @param positionMs where the player stands
 * @param rate playing speed; 1 is normal
 * @param pieces what was played, in media time; at most {@value #MOST_PIECES}
 */
public record Heartbeat(int seq, double positionMs, double rate, List<Piece> pieces) {

    static final int MOST_PIECES = 20;

    /** @param shown false while the page was in the background */
    public record Piece(double fromMs, double toMs, boolean shown) {

        /** Nonsense (not a number, negative, backwards) is no media time at all; the end is cut to the video's. */
        Coverage inside(long durationMs) {
            boolean sense = Double.isFinite(fromMs) && Double.isFinite(toMs) && fromMs >= 0 && toMs > fromMs;
            long from = sense ? Math.round(fromMs) : 0;
            long to = sense ? Math.min(Math.round(toMs), durationMs) : 0;
            return to > from ? Coverage.of(from, to) : Coverage.NONE;
        }
    }

    /** @throws DomainException {@code learning.heartbeat.invalid} for a seq below 1 or too many pieces */
    public Heartbeat {
        if (seq < 1 || pieces.size() > MOST_PIECES) {
            throw new DomainException(LearningError.HEARTBEAT_INVALID);
        }
        pieces = List.copyOf(pieces);
    }

    Coverage played(boolean shown, long durationMs) {
        return pieces.stream()
                .filter(piece -> piece.shown() == shown)
                .map(piece -> piece.inside(durationMs))
                .reduce(Coverage.NONE, Coverage::union);
    }

    /** Where to resume, inside the video. */
    long resumeAt(long durationMs) {
        return Double.isFinite(positionMs) ? Math.max(0, Math.min(durationMs, Math.round(positionMs))) : 0;
    }
}
