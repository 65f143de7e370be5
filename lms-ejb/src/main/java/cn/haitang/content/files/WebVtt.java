package cn.haitang.content.files;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Captions: begins with WEBVTT, cues in order, none after the end of the video. */
final class WebVtt {

    private static final String STAMP = "(?:(\\d{2,}):)?(\\d\\d):(\\d\\d)\\.(\\d{3})";
    private static final Pattern CUE = Pattern.compile("^" + STAMP + "\\s+-->\\s+" + STAMP + ".*$");
    private static final long SLACK_MS = 500;

    private WebVtt() {}

    static List<Problem> check(String name, List<String> lines, long durationMs) {
        List<Problem> problems = new ArrayList<>();
        if (lines.isEmpty() || !lines.get(0).replace("\ufeff", "").startsWith("WEBVTT")) {
            problems.add(new Problem(name, 1, "not WebVTT: the first line must begin with WEBVTT"));
            return problems;
        }
        long before = 0;
        int cues = 0;
        for (int i = 0; i < lines.size(); i++) {
            Matcher cue = CUE.matcher(lines.get(i));
            if (!cue.matches()) {
                if (lines.get(i).contains("-->")) {
                    problems.add(new Problem(name, i + 1, "not a cue time: " + lines.get(i)));
                }
                continue;
            }
            cues++;
            long start = ms(cue, 1);
            long end = ms(cue, 5);
            if (start < before || end <= start || end > durationMs + SLACK_MS) {
                problems.add(new Problem(name, i + 1, "the cue is out of order or ends after the video"));
            }
            before = start;
        }
        if (cues == 0) {
            problems.add(new Problem(name, 1, "no cue in it"));
        }
        return problems;
    }

    private static long ms(Matcher cue, int group) {
        String hours = cue.group(group);
        long minutes = (hours == null ? 0 : Long.parseLong(hours) * 60) + Long.parseLong(cue.group(group + 1));
        return (minutes * 60 + Long.parseLong(cue.group(group + 2))) * 1000 + Long.parseLong(cue.group(group + 3));
    }
}
