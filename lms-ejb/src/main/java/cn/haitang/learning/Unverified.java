package cn.haitang.learning;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;

/** What of a video was played and does not count, by reason. Only shown to the person; shattered claims are not kept. */
@Embeddable
public class Unverified {

    @Column(name = "in_background")
    private Coverage inBackground = Coverage.NONE;

    @Column(name = "too_fast")
    private Coverage tooFast = Coverage.NONE;

    private Coverage undelivered = Coverage.NONE;
    private Coverage elsewhere = Coverage.NONE;

    @Column(name = "offline_late")
    private Coverage offlineLate = Coverage.NONE;

    @Column(name = "offline_more")
    private Coverage offlineMore = Coverage.NONE;

    protected Unverified() {}

    static Unverified read(ResultSet row) throws SQLException {
        Unverified read = new Unverified();
        for (Refusal why : Refusal.values()) {
            read.set(why, Coverage.parse(row.getString(column(why))));
        }
        return read;
    }

    /** @param counts verified or provisional meanwhile: no longer missing */
    void add(Map<Refusal, Coverage> refused, Coverage counts) {
        for (Refusal why : Refusal.values()) {
            Coverage before = of(why);
            Coverage all =
                    before.union(refused.getOrDefault(why, Coverage.NONE)).minus(counts);
            set(why, all.intervals().size() > WatchRule.MOST_PARTS ? before.minus(counts) : all);
        }
    }

    Coverage of(Refusal why) {
        return switch (why) {
            case BACKGROUND -> inBackground;
            case TOO_FAST -> tooFast;
            case UNDELIVERED -> undelivered;
            case ELSEWHERE -> elsewhere;
            case OFFLINE_LATE -> offlineLate;
            case OFFLINE_MORE -> offlineMore;
        };
    }

    Map<Refusal, Coverage> byReason() {
        Map<Refusal, Coverage> all = new EnumMap<>(Refusal.class);
        for (Refusal why : Refusal.values()) {
            all.put(why, of(why));
        }
        return all;
    }

    static String column(Refusal why) {
        return why == Refusal.BACKGROUND ? "in_background" : why.name().toLowerCase(java.util.Locale.ROOT);
    }

    private void set(Refusal why, Coverage now) {
        switch (why) {
            case BACKGROUND -> inBackground = now;
            case TOO_FAST -> tooFast = now;
            case UNDELIVERED -> undelivered = now;
            case ELSEWHERE -> elsewhere = now;
            case OFFLINE_LATE -> offlineLate = now;
            case OFFLINE_MORE -> offlineMore = now;
        }
    }
}
