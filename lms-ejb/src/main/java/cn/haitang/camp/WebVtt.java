package cn.haitang.camp;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Captions as WebVTT (W3C), checked before they are kept: header, times, order, text. The mistakes name their lines, so
 * that a lecturer finds them in an editor.
 */
public final class WebVtt {

    /** @param line from 1; {@code reason} is the end of a text key, for example {@code times} */
    public record Mistake(int line, String reason) {}

    private static final String TIME = "(?:(\\d{2,}):)?([0-5]\\d):([0-5]\\d)\\.(\\d{3})";
    private static final Pattern TIMES = Pattern.compile(TIME + "[ \\t]+-->[ \\t]+" + TIME + "([ \\t].*)?");
    private static final int MOST = 20;

    private final List<Mistake> mistakes = new ArrayList<>();
    private final List<String> lines;
    private long lastStart;
    private int cues;

    private WebVtt(String text) {
        lines = normalised(text).lines().toList();
    }

    /** The text with line ends as the format wants them, without byte order mark. */
    public static String normalised(String text) {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return plain.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    /** The first mistakes, at most 20; empty when the captions are good. */
    public static List<Mistake> check(String text) {
        WebVtt captions = new WebVtt(text);
        captions.read();
        return List.copyOf(captions.mistakes.subList(0, Math.min(MOST, captions.mistakes.size())));
    }

    private void read() {
        if (lines.isEmpty() || !lines.get(0).matches("WEBVTT([ \\t].*)?")) {
            mistakes.add(new Mistake(1, "header"));
            return;
        }
        int at = 1;
        while (at < lines.size()) {
            int end = at;
            while (end < lines.size() && !lines.get(end).isBlank()) {
                end++;
            }
            block(at, end);
            at = end + 1;
        }
        if (cues == 0 && mistakes.isEmpty()) {
            mistakes.add(new Mistake(lines.size(), "no-cues"));
        }
    }

    private void block(int from, int end) {
        if (from == end || from == 1 && !hasTimes(from, end)) {
            return;
        }
        if (lines.get(from).matches("(NOTE|STYLE|REGION)([ \\t].*)?")) {
            return;
        }
        int timing = lines.get(from).contains("-->") ? from : from + 1;
        if (timing >= end || !lines.get(timing).contains("-->")) {
            mistakes.add(new Mistake(from + 1, "no-times"));
            return;
        }
        cues++;
        times(timing);
        if (timing + 1 >= end) {
            mistakes.add(new Mistake(timing + 1, "no-text"));
        }
    }

    private boolean hasTimes(int from, int end) {
        return lines.subList(from, end).stream().anyMatch(line -> line.contains("-->"));
    }

    private void times(int at) {
        Matcher times = TIMES.matcher(lines.get(at).strip());
        if (!times.matches()) {
            mistakes.add(new Mistake(at + 1, "times"));
            return;
        }
        long start = milliseconds(times, 1);
        if (milliseconds(times, 5) <= start) {
            mistakes.add(new Mistake(at + 1, "ends-before"));
        }
        if (start < lastStart) {
            mistakes.add(new Mistake(at + 1, "order"));
        }
        lastStart = Math.max(start, lastStart);
    }

    private static long milliseconds(Matcher times, int group) {
        String hours = times.group(group);
        long minutes = (hours == null ? 0 : Long.parseLong(hours) * 60) + Long.parseLong(times.group(group + 1));
        return (minutes * 60 + Long.parseLong(times.group(group + 2))) * 1000 + Long.parseLong(times.group(group + 3));
    }
}
