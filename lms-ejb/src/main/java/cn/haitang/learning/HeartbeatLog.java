package cn.haitang.learning;

import cn.haitang.learning.Heartbeat.Piece;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The evidence of heartbeats as bytes, some 12 each, so that a minute watched takes about 60 bytes. One entry after the
 * other: seq, ms since the playback was opened, rate × 100, pieces × 2 + (1 when credited otherwise than claimed), each
 * piece as from and length × 2 + hidden; then, when the lowest bit above was 1, the number of credited intervals and each
 * as from and length. When something was refused, that number is negative (-1 - it) and after the intervals follow the
 * number of reasons, each as its place in {@link Refusal}, its number of intervals, and these. All numbers are zigzag varints. What is no number, or beyond all sense, is kept as -1.
 */
final class HeartbeatLog {

    /** How many heartbeats a row holds. */
    static final int ENTRIES_A_PART = 32;

    private static final double SENSE = 1e12;

    /**
     * @param afterMs when it came, in server time since the playback was opened
     * @param refused what of it does not count, by reason; what counted before is in neither
     */
    record Entry(
            int seq,
            long afterMs,
            double rate,
            List<Piece> pieces,
            Coverage credited,
            Map<Refusal, Coverage> refused) {}

    private HeartbeatLog() {}

    static byte[] bytes(Entry entry) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(24);
        boolean otherwise = !entry.credited().equals(claimed(entry.pieces()))
                || !entry.refused().isEmpty();
        put(out, entry.seq());
        put(out, entry.afterMs());
        put(out, whole(entry.rate() * 100));
        put(out, entry.pieces().size() * 2L + (otherwise ? 1 : 0));
        for (Piece piece : entry.pieces()) {
            long from = whole(piece.fromMs());
            put(out, from);
            put(out, (whole(piece.toMs()) - from) * 2 + (piece.shown() ? 0 : 1));
        }
        if (otherwise) {
            int intervals = entry.credited().intervals().size();
            put(out, entry.refused().isEmpty() ? intervals : -1 - intervals);
            put(out, entry.credited());
            if (!entry.refused().isEmpty()) {
                put(out, entry.refused().size());
                entry.refused().forEach((why, part) -> {
                    put(out, why.ordinal());
                    put(out, part.intervals().size());
                    put(out, part);
                });
            }
        }
        return out.toByteArray();
    }

    private static void put(ByteArrayOutputStream out, Coverage coverage) {
        for (Coverage.Interval interval : coverage.intervals()) {
            put(out, interval.from());
            put(out, interval.length());
        }
    }

    static List<Entry> entries(byte[] body) {
        ByteBuffer in = ByteBuffer.wrap(body);
        List<Entry> entries = new ArrayList<>();
        while (in.hasRemaining()) {
            entries.add(entry(in));
        }
        return entries;
    }

    private static Entry entry(ByteBuffer in) {
        int seq = (int) get(in);
        long after = get(in);
        double rate = get(in) / 100.0;
        long pieces = get(in);
        List<Piece> all = new ArrayList<>();
        for (int i = 0; i < pieces / 2; i++) {
            long from = get(in);
            long length = get(in);
            all.add(new Piece(from, from + Math.floorDiv(length, 2), Math.floorMod(length, 2L) == 0));
        }
        List<Piece> claimed = List.copyOf(all);
        if (pieces % 2 == 0) {
            return new Entry(seq, after, rate, claimed, claimed(claimed), Map.of());
        }
        long count = get(in);
        Coverage credited = coverage(in, count < 0 ? -1 - count : count);
        return new Entry(seq, after, rate, claimed, credited, count < 0 ? refused(in) : Map.of());
    }

    private static Map<Refusal, Coverage> refused(ByteBuffer in) {
        Map<Refusal, Coverage> refused = new EnumMap<>(Refusal.class);
        for (long left = get(in); left > 0; left--) {
            Refusal why = Refusal.values()[(int) get(in)];
            refused.put(why, coverage(in, get(in)));
        }
        return refused;
    }

    private static Coverage coverage(ByteBuffer in, long count) {
        List<Coverage.Interval> intervals = new ArrayList<>();
        for (long left = count; left > 0; left--) {
            long from = get(in);
            intervals.add(new Coverage.Interval(from, from + get(in)));
        }
        return Coverage.of(intervals);
    }

    /** What is credited as a rule: all that was shown. */
    private static Coverage claimed(List<Piece> pieces) {
        Coverage all = Coverage.NONE;
        for (Piece piece : pieces) {
            long from = whole(piece.fromMs());
            long to = whole(piece.toMs());
            all = piece.shown() && from >= 0 && to > from ? all.union(Coverage.of(from, to)) : all;
        }
        return all;
    }

    private static long whole(double number) {
        return Math.abs(number) < SENSE ? Math.round(number) : -1;
    }

    private static void put(ByteArrayOutputStream out, long number) {
        long left = number << 1 ^ number >> 63;
        while ((left & ~0x7FL) != 0) {
            out.write((int) (left & 0x7F | 0x80));
            left >>>= 7;
        }
        out.write((int) left);
    }

    private static long get(ByteBuffer in) {
        long number = 0;
        int shift = 0;
        byte next;
        do {
            next = in.get();
            number |= (long) (next & 0x7F) << shift;
            shift += 7;
        } while (next < 0);
        return number >>> 1 ^ -(number & 1);
    }
}
