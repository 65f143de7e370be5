package cn.haitang.learning;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What looks like somebody who lets a machine watch. A sign is raised for a person to decide; it takes no second away.
 * The figures are far from what phones and networks do to honest people.
 */
final class FarmingSigns {

    /** What was seen. */
    enum Kind {
        /** Claimed minutes more than time allows. */
        IMPOSSIBLE_GAIN,
        /** Went on claiming minutes after another device had taken over. */
        PARALLEL,
        /** Heartbeats like a clockwork: 32 pieces of the very same length, one as long after the other as the next. */
        REGULAR
    }

    private static final long GAIN_MS = 180_000;
    private static final long PARALLEL_MS = 60_000;
    /** A script's network and a busy server still scatter it; no player reports the same length to the ms 32 times. */
    private static final double CLOCKWORK_MS = 250;

    private FarmingSigns() {}

    /** @param takenOver a newer playback counts */
    static Set<Kind> of(Playback playback, boolean takenOver) {
        Set<Kind> signs = EnumSet.noneOf(Kind.class);
        if (takenOver && playback.refusedMs() >= PARALLEL_MS) {
            signs.add(Kind.PARALLEL);
        } else if (playback.refusedMs() >= GAIN_MS && playback.refusedMs() > playback.playedMs()) {
            signs.add(Kind.IMPOSSIBLE_GAIN);
        }
        return signs;
    }

    /** @param part heartbeats one after the other, {@value HeartbeatLog#ENTRIES_A_PART} of them */
    static boolean regular(List<HeartbeatLog.Entry> part) {
        if (part.size() < HeartbeatLog.ENTRIES_A_PART) {
            return false;
        }
        List<Long> gaps = new ArrayList<>();
        Set<Long> lengths = new java.util.HashSet<>();
        for (int i = 0; i < part.size(); i++) {
            lengths.add(part.get(i).credited().length());
            if (i > 0) {
                gaps.add(part.get(i).afterMs() - part.get(i - 1).afterMs());
            }
        }
        return lengths.size() == 1 && !lengths.contains(0L) && deviation(gaps) < CLOCKWORK_MS;
    }

    private static double deviation(List<Long> gaps) {
        double mean = gaps.stream().mapToLong(Long::longValue).average().orElse(0);
        double squares =
                gaps.stream().mapToDouble(gap -> (gap - mean) * (gap - mean)).sum();
        return Math.sqrt(squares / gaps.size());
    }
}
