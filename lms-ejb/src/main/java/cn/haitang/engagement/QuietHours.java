package cn.haitang.engagement;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;

/** When no phone rings: {@code 11:00-13:00,21:00-08:00}; the end is not quiet any more, and a span may cross midnight. */
record QuietHours(List<Span> spans) {

    record Span(LocalTime from, LocalTime to) {

        boolean holds(LocalTime time) {
            boolean after = !time.isBefore(from);
            boolean before = time.isBefore(to);
            return from.isBefore(to) ? after && before : after || before;
        }
    }

    /** @throws java.time.format.DateTimeParseException not like that; empty and {@code none} are no span */
    static QuietHours parse(String text) {
        return new QuietHours(Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(span -> !span.isEmpty() && !span.equals("none"))
                .map(QuietHours::span)
                .toList());
    }

    private static Span span(String text) {
        String[] ends = text.split("-", -1);
        return new Span(LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[ends.length - 1].strip()));
    }

    boolean at(LocalTime time) {
        return spans.stream().anyMatch(span -> span.holds(time));
    }
}
