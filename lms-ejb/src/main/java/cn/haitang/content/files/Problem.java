package cn.haitang.content.files;

import java.util.Comparator;

/**
 * What is wrong with the content, and where.
 *
 * @param file inside the content folder, with slashes
 * @param line counted from 1
 * @param text for the author of the course
 */
public record Problem(String file, int line, String text) implements Comparable<Problem> {

    private static final Comparator<Problem> ORDER =
            Comparator.comparing(Problem::file).thenComparing(Problem::line).thenComparing(Problem::text);

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    /** {@code content/pre-job/camp.yaml:14: unit rain-riding: no lecture rain-ridng}. */
    @Override
    public String toString() {
        return "content/" + file + ":" + line + ": " + text;
    }
}
