package cn.haitang.learning;

import cn.haitang.learning.Heartbeat.Piece;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The evidence of heartbeats as bytes, some 12 each, so that a minute watched takes about 60 bytes. One entry after the
 * other: seq, ms since the playback was opened, rate × 100, pieces × 2 + (1 when credited otherwise than claimed), each
 * piece as from and length × 2 + hidden; then, when the lowest bit above was 1, the number of credited intervals and each
 * as from and length. All numbers are zigzag varints. What is no number, or beyond all sense, is kept as -1.
 */
final class HeartbeatLog {

    /** How many heartbeats a row holds. */
    static final int ENTRIES_A_PART = 32;

    private static final double SENSE = 1e12;

    /** @param afterMs when it came, in server time since the playback was opened */
    record Entry(int seq, long afterMs, double rate, List<Piece> pieces, Coverage credited) {}

    private HeartbeatLog() {}

    static byte[] bytes(Entry entry) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(24);
        boolean otherwise = !entry.credited().equals(claimed(entry));
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
            put(out, entry.credited().intervals().size());
            for (Coverage.Interval interval : entry.credited().intervals()) {
                put(out, interval.from());
                put(out, interval.length());
            }
        }
        return out.toByteArray();
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
        Entry claimed = new Entry(seq, after, rate, List.copyOf(all), Coverage.NONE);
        return new Entry(seq, after, rate, claimed.pieces(), pieces % 2 == 1 ? credited(in) : claimed(claimed));
    }

    private static Coverage credited(ByteBuffer in) {
        List<Coverage.Interval> intervals = new ArrayList<>();
        for (long left = get(in); left > 0; left--) {
            long from = get(in);
            intervals.add(new Coverage.Interval(from, from + get(in)));
        }
        return Coverage.of(intervals);
    }

    /** What is credited as a rule: all that was shown. */
    private static Coverage claimed(Entry entry) {
        Coverage all = Coverage.NONE;
        for (Piece piece : entry.pieces()) {
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
