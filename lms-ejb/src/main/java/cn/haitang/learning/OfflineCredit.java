package cn.haitang.learning;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/**
 * What came of a piece that was watched without a network: it counts for now as far as it was delivered, as time allows, and
 * as the share of a lecture goes that may be watched so; each of the rest has its reason.
 */
record OfflineCredit(Coverage credited, Map<Refusal, Coverage> refused) {

    /**
     * @param delivered what was sent to this person
     * @param roomMs what time allows
     * @param share of the video that may be watched so
     */
    record Bounds(long durationMs, Coverage delivered, long roomMs, BigDecimal share) {}

    /**
     * @param claimed without what counts already
     * @param before what counts for now already, of the same video
     */
    static OfflineCredit of(Coverage claimed, Coverage before, Bounds bounds) {
        Coverage sent = claimed.within(bounds.delivered());
        Coverage inTime = sent.first(bounds.roomMs());
        long most = (long) (bounds.share().doubleValue() * bounds.durationMs()) - before.length();
        Coverage fresh = inTime.first(most);
        if (before.union(fresh).intervals().size() > WatchRule.MOST_PARTS) {
            return new OfflineCredit(Coverage.NONE, Map.of());
        }
        Map<Refusal, Coverage> refused = new EnumMap<>(Refusal.class);
        refused.put(Refusal.UNDELIVERED, claimed.minus(sent));
        refused.put(Refusal.TOO_FAST, sent.minus(inTime));
        refused.put(Refusal.OFFLINE_MORE, inTime.minus(fresh));
        refused.values().removeIf(Coverage::isEmpty);
        return new OfflineCredit(fresh, refused);
    }

    /** Nothing of it counts, not even for now. */
    static OfflineCredit none(Coverage claimed, Refusal why) {
        return new OfflineCredit(Coverage.NONE, claimed.isEmpty() ? Map.of() : Map.of(why, claimed));
    }
}
