package cn.haitang.media;

import java.util.ArrayList;
import java.util.List;

/**
 * Which parts of a video were sent to a person, as bits: one for each {@value #PART_MS} ms, {@value #PARTS_A_WORD} in a
 * word. A part counts as sent when any of it was, so nobody who really got it is refused.
 */
public final class DeliveredParts {

    static final long PART_MS = 10_000;
    static final int PARTS_A_WORD = 60;

    /** A stretch of media time in ms; to is exclusive. */
    public record Stretch(long fromMs, long toMs) {}

    /** The parts that a stretch touches, within one word. */
    record Word(int index, long bits) {}

    private DeliveredParts() {}

    /** A column for a SELECT, to be read by {@link #parse}: what was sent to this person of this video. */
    public static String column(String person, String asset) {
        return "(SELECT GROUP_CONCAT(dp.word, ':', dp.bits SEPARATOR ';') FROM delivered_part dp WHERE dp.person_id = "
                + person + " AND dp.asset_id = " + asset + ")";
    }

    /** @param text as {@link #column} gives it; empty for nothing */
    public static List<Stretch> parse(String text) {
        List<Stretch> all = new ArrayList<>();
        for (String word : text.isEmpty() ? new String[0] : text.split(";", -1)) {
            int colon = word.indexOf(':');
            long first = Long.parseLong(word.substring(0, colon)) * PARTS_A_WORD;
            long bits = Long.parseUnsignedLong(word.substring(colon + 1));
            for (int bit = 0; bit < PARTS_A_WORD; bit++) {
                if ((bits >>> bit & 1) == 1) {
                    add(all, (first + bit) * PART_MS);
                }
            }
        }
        return all;
    }

    /** Parts that touch become one stretch. */
    private static void add(List<Stretch> all, long fromMs) {
        Stretch last = all.isEmpty() ? null : all.get(all.size() - 1);
        if (last != null && last.toMs() == fromMs) {
            all.set(all.size() - 1, new Stretch(last.fromMs(), fromMs + PART_MS));
        } else {
            all.add(new Stretch(fromMs, fromMs + PART_MS));
        }
    }

    /** @param toMs exclusive */
    static List<Word> touched(long fromMs, long toMs) {
        List<Word> words = new ArrayList<>();
        long last = Math.max(0, toMs - 1) / PART_MS;
        for (long part = Math.max(0, fromMs) / PART_MS; part <= last; part++) {
            int index = (int) (part / PARTS_A_WORD);
            long bit = 1L << part % PARTS_A_WORD;
            if (!words.isEmpty() && words.get(words.size() - 1).index() == index) {
                bit |= words.remove(words.size() - 1).bits();
            }
            words.add(new Word(index, bit));
        }
        return words;
    }
}
