package cn.haitang.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A set of media time: sorted, disjoint, non-empty intervals in milliseconds, from inclusive, to exclusive. Immutable;
 * so a part that is played twice, twice at once or in any order is in it once. As text: {@code 0-15000;20000-31000}.
 */
public final class Coverage {

    /** @param from inclusive, 0 or more; {@code to} exclusive, after from; both in ms of media time */
    public record Interval(long from, long to) {

        public Interval {
            if (from < 0 || to <= from) {
                throw new IllegalArgumentException("interval " + from + "-" + to);
            }
        }

        public long length() {
            return to - from;
        }
    }

    public static final Coverage NONE = new Coverage(List.of());

    private final List<Interval> intervals;

    private Coverage(List<Interval> intervals) {
        this.intervals = intervals;
    }

    public static Coverage of(long from, long to) {
        return new Coverage(List.of(new Interval(from, to)));
    }

    public static Coverage parse(String text) {
        List<Interval> parts = new ArrayList<>();
        for (String part : text.isEmpty() ? List.<String>of() : Arrays.asList(text.split(";", -1))) {
            int dash = part.indexOf('-');
            parts.add(new Interval(Long.parseLong(part.substring(0, dash)), Long.parseLong(part.substring(dash + 1))));
        }
        return of(parts);
    }

    public Coverage union(Coverage other) {
        if (isEmpty() || other.isEmpty()) {
            return isEmpty() ? other : this;
        }
        List<Interval> both = new ArrayList<>(intervals);
        both.addAll(other.intervals);
        return of(both);
    }

    /** The union of these intervals. */
    static Coverage of(List<Interval> intervals) {
        List<Interval> sorted = new ArrayList<>(intervals);
        sorted.sort((a, b) -> Long.compare(a.from(), b.from()));
        List<Interval> joined = new ArrayList<>();
        for (Interval next : sorted) {
            Interval last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && next.from() <= last.to()) {
                joined.set(joined.size() - 1, new Interval(last.from(), Math.max(last.to(), next.to())));
            } else {
                joined.add(next);
            }
        }
        return new Coverage(List.copyOf(joined));
    }

    /** What is here and not there. */
    public Coverage minus(Coverage other) {
        List<Interval> rest = new ArrayList<>();
        int next = 0;
        for (Interval piece : intervals) {
            long from = piece.from();
            while (next < other.intervals.size() && other.intervals.get(next).to() <= from) {
                next++;
            }
            for (int at = next; at < other.intervals.size() && from < piece.to(); at++) {
                Interval cut = other.intervals.get(at);
                keep(rest, from, Math.min(piece.to(), cut.from()));
                from = Math.max(from, cut.to());
            }
            keep(rest, from, piece.to());
        }
        return new Coverage(List.copyOf(rest));
    }

    /** What is in both. */
    public Coverage within(Coverage other) {
        return minus(minus(other));
    }

    /** The earliest part of at most this length in ms. */
    public Coverage first(long length) {
        List<Interval> taken = new ArrayList<>();
        long left = length;
        for (Interval interval : intervals) {
            long to = interval.from() + Math.min(interval.length(), Math.max(left, 0));
            keep(taken, interval.from(), to);
            left -= interval.length();
        }
        return new Coverage(List.copyOf(taken));
    }

    /** All of it together, in ms. */
    public long length() {
        return intervals.stream().mapToLong(Interval::length).sum();
    }

    public boolean isEmpty() {
        return intervals.isEmpty();
    }

    public List<Interval> intervals() {
        return intervals;
    }

    private static void keep(List<Interval> list, long from, long to) {
        if (to > from) {
            list.add(new Interval(from, to));
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Coverage that && intervals.equals(that.intervals);
    }

    @Override
    public int hashCode() {
        return intervals.hashCode();
    }

    @Override
    public String toString() {
        return intervals.stream().map(i -> i.from() + "-" + i.to()).collect(Collectors.joining(";"));
    }
}
