package cn.haitang.web.learning;

import cn.haitang.camp.UnitKind;
import cn.haitang.learning.Coverage;
import cn.haitang.learning.LearningMode;
import cn.haitang.learning.Programme;
import cn.haitang.learning.Step;
import cn.haitang.web.shared.Formats;
import cn.haitang.web.shared.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How learning looks on screens: spans of time, coverage bars, addresses of units. {@code #{study.span(ms)}} */
@Named
@ApplicationScoped
public class Study {

    /** A part of a coverage bar. @param style left and width in per cent; {@code un}: played, not verified */
    public record Segment(String style, boolean un) {}

    @Inject
    private Texts texts;

    @Inject
    private Formats formats;

    /** 7 分 55 秒. */
    public String span(long ms) {
        long seconds = ms / 1000;
        return seconds < 60
                ? texts.of("learning.span.seconds", seconds)
                : texts.of("learning.span.minutes", seconds / 60, seconds % 60);
    }

    /** 11 月 28 日 / 28 Nov. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(texts.get("learning.day"), texts.locale())
                .format(day);
    }

    public String month(LocalDate day) {
        return DateTimeFormatter.ofPattern(texts.get("learning.month"), texts.locale())
                .format(day);
    }

    public List<Segment> segments(Step step) {
        Long duration = step.durationMs();
        if (step.isDone() && step.verified().isEmpty()) {
            return List.of(new Segment("left:0;width:100%", false));
        }
        return duration == null || duration == 0
                ? filesRead(step)
                : segments(step.verified(), step.unverified().minus(step.verified()), duration);
    }

    private static List<Segment> filesRead(Step step) {
        return step.percent() == 0 ? List.of() : List.of(new Segment("left:0;width:" + step.percent() + "%", false));
    }

    static List<Segment> segments(Coverage verified, Coverage unverified, long duration) {
        List<Segment> segments = new ArrayList<>();
        verified.intervals().forEach(i -> segments.add(segment(i, duration, false)));
        unverified.intervals().forEach(i -> segments.add(segment(i, duration, true)));
        return segments;
    }

    private static Segment segment(Coverage.Interval interval, long duration, boolean un) {
        return new Segment(
                String.format(
                        Locale.ROOT,
                        "left:%.2f%%;width:%.2f%%",
                        100.0 * interval.from() / duration,
                        100.0 * interval.length() / duration),
                un);
    }

    /** Where a unit is learned; the query comes along. */
    public String page(long enrolmentId, Step step) {
        String page = step.kind() == UnitKind.LECTURE
                ? "/learning/lecture.xhtml"
                : step.kind() == UnitKind.PACK ? "/learning/pack.xhtml" : "/assessment/exam.xhtml";
        return page + "?enrolment=" + enrolmentId + "&unit=" + step.unitId();
    }

    public String icon(Step step) {
        return step.kind() == UnitKind.LECTURE
                ? "pi-play-circle"
                : step.kind() == UnitKind.PACK ? "pi-box" : "pi-pencil";
    }

    /** A drawn cover; an unknown key gets the plainest. */
    public String cover(@Nullable String key) {
        boolean drawn = key != null && key.matches("aid|branch|food|law|rain|truck");
        return "/assets/img/cover-" + (drawn ? key : "rain") + ".svg";
    }

    /** What a unit is and how long it takes: 视频 · 2 分 6 秒. */
    public String about(Step step) {
        return switch (step.kind()) {
            case LECTURE ->
                step.durationMs() == null
                        ? texts.get("learning.unit.video-coming")
                        : texts.of("learning.unit.video", span(step.durationMs()));
            case PACK -> texts.of("learning.unit.pack", step.files(), minutes(step));
            case EXAM -> texts.get("learning.unit.exam");
        };
    }

    /** 4 个文件 · 18 MB · 约 25 分钟. */
    public String packLine(Step step) {
        return texts.of("learning.pack.line", step.files(), formats.size(step.bytes()), minutes(step));
    }

    /** 2 节视频 · 1 个学习包. */
    public String contents(Programme.Part part) {
        List<String> words = new ArrayList<>();
        for (UnitKind kind : UnitKind.values()) {
            if (part.count(kind) > 0) {
                words.add(texts.of("learning.contents." + kind, part.count(kind)));
            }
        }
        return String.join(" · ", words);
    }

    /** The colour role of a mode: mode-online. */
    public String colour(String mode) {
        return switch (LearningMode.valueOf(mode)) {
            case IN_PERSON -> "mode-site";
            case MENTOR_LED -> "mode-mentor";
            case INTERACTIVE -> "mode-talk";
            case ONLINE -> "mode-online";
        };
    }

    private static int minutes(Step step) {
        Integer minutes = step.minutes();
        return minutes == null ? 0 : minutes;
    }
}
