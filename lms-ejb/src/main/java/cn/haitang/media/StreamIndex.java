package cn.haitang.media;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the segments of a stream lie in its one file, and when they are played. Players ask for them by byte ranges, so what
 * was sent of the file tells which media time was delivered.
 */
final class StreamIndex {

    /** One segment. @param fromMs media time; toMs exclusive */
    record Segment(long fromMs, long toMs, long offset, long bytes) {}

    private final long head;
    private final List<Segment> segments = new ArrayList<>();

    /** @param text {@code ms:bytes;ms:bytes} */
    StreamIndex(long head, String text) {
        this.head = head;
        long time = 0;
        long offset = head;
        for (String one : text.split(";", -1)) {
            int colon = one.indexOf(':');
            long ms = Long.parseLong(one.substring(0, colon));
            long bytes = Long.parseLong(one.substring(colon + 1));
            segments.add(new Segment(time, time + ms, offset, bytes));
            time += ms;
            offset += bytes;
        }
    }

    /** The media time that has a byte in this range, both inclusive. */
    List<DeliveredParts.Stretch> within(long first, long last) {
        return segments.stream()
                .filter(s -> s.offset() <= last && s.offset() + s.bytes() > first)
                .map(s -> new DeliveredParts.Stretch(s.fromMs(), s.toMs()))
                .toList();
    }

    /**
     * Bits a second where they are most: what a network must carry. Of neighbours that last half the target duration to one
     * and a half together (RFC 8216, section 4.1), so that the short rest at the end does not speak for the whole.
     */
    long peak() {
        long target = targetMs();
        long most = 0;
        for (int first = 0; first < segments.size(); first++) {
            long bytes = 0;
            for (int last = first; last < segments.size(); last++) {
                long ms = segments.get(last).toMs() - segments.get(first).fromMs();
                bytes += segments.get(last).bytes();
                if (2 * ms > 3 * target) {
                    break;
                }
                most = 2 * ms >= target ? Math.max(most, bytes * 8000 / ms) : most;
            }
        }
        return Math.max(most, average());
    }

    private long targetMs() {
        return segments.stream().mapToLong(s -> s.toMs() - s.fromMs()).max().orElse(1);
    }

    long average() {
        long bytes = segments.stream().mapToLong(Segment::bytes).sum();
        return bytes * 8000 / Math.max(1, segments.get(segments.size() - 1).toMs());
    }

    /** The media playlist (RFC 8216). @param file the name of the one file, beside the playlist */
    String playlist(String file) {
        StringBuilder text = new StringBuilder("#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-TARGETDURATION:")
                .append(Math.max(1, (targetMs() + 500) / 1000))
                .append("\n#EXT-X-PLAYLIST-TYPE:VOD\n#EXT-X-INDEPENDENT-SEGMENTS\n#EXT-X-MAP:URI=\"")
                .append(file)
                .append("\",BYTERANGE=\"")
                .append(head)
                .append("@0\"\n");
        for (Segment s : segments) {
            long ms = s.toMs() - s.fromMs();
            text.append("#EXTINF:")
                    .append(ms / 1000)
                    .append('.')
                    .append(String.valueOf(1000 + ms % 1000), 1, 4)
                    .append(",\n#EXT-X-BYTERANGE:")
                    .append(s.bytes())
                    .append('@')
                    .append(s.offset())
                    .append('\n')
                    .append(file)
                    .append('\n');
        }
        return text.append("#EXT-X-ENDLIST\n").toString();
    }
}
