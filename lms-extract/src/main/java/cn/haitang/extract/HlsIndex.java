package cn.haitang.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the segments lie in one file of fragments, as ffmpeg wrote it into the playlist beside it, and by which codecs.
 *
 * @param head bytes before the first segment
 * @param segments {@code ms:bytes;ms:bytes}, one behind the other
 */
record HlsIndex(int lines, String codecs, int head, String segments) {

    private static final Pattern MAP = Pattern.compile("#EXT-X-MAP:.*BYTERANGE=\"(\\d+)@0\"");
    private static final Pattern LENGTH = Pattern.compile("#EXTINF:([\\d.]+),.*");
    private static final Pattern RANGE = Pattern.compile("#EXT-X-BYTERANGE:(\\d+)@(\\d+)");
    private static final String SOUND = "mp4a.40.2";
    private static final int CONFIGURATION = 4096;

    static HlsIndex read(Path folder, int lines, boolean sound) throws IOException {
        StringBuilder segments = new StringBuilder();
        int head = 0;
        long at = -1;
        long ms = 0;
        for (String line : Files.readAllLines(folder.resolve(lines + ".m3u8"))) {
            Matcher map = MAP.matcher(line);
            Matcher length = LENGTH.matcher(line);
            Matcher range = RANGE.matcher(line);
            if (map.matches()) {
                head = Integer.parseInt(map.group(1));
                at = head;
            } else if (length.matches()) {
                ms = Math.round(Double.parseDouble(length.group(1)) * 1000);
            } else if (range.matches()) {
                if (Long.parseLong(range.group(2)) != at) {
                    throw new IOException("segments do not lie one behind the other");
                }
                at += Long.parseLong(range.group(1));
                segments.append(segments.isEmpty() ? "" : ";")
                        .append(ms)
                        .append(':')
                        .append(range.group(1));
            }
        }
        String codecs = lines == 0 ? SOUND : pictures(folder.resolve(lines + ".mp4")) + (sound ? "," + SOUND : "");
        return new HlsIndex(lines, codecs, head, segments.toString());
    }

    void tell(Finding finding, String type, int width, int height) {
        finding.stream(lines, lines + ".mp4", type, width, height, this);
    }

    /** Profile and level as the file's decoder configuration says them (ISO/IEC 14496-15, avcC). */
    private static String pictures(Path file) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(CONFIGURATION);
        }
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("avcC");
        if (at < 0 || at + 8 > bytes.length) {
            throw new IOException("no decoder configuration");
        }
        return String.format(Locale.ROOT, "avc1.%02x%02x%02x", bytes[at + 5], bytes[at + 6], bytes[at + 7]);
    }
}
