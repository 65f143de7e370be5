package cn.haitang.content.files;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Remembers what was named where, and notes a second use at its own line, with the place of the first. */
final class Uniqueness {

    private final List<Problem> problems;
    private final Map<String, Problem> first = new HashMap<>();

    Uniqueness(List<Problem> problems) {
        this.problems = problems;
    }

    /** @param what in words, for example {@code lecture}; values of different whats never clash */
    void name(String what, String value, Document<?> document, Object... path) {
        Problem here = document.problem(what + " " + value, path);
        Problem before = first.putIfAbsent(what + "\0" + value, here);
        if (before != null) {
            problems.add(new Problem(
                    here.file(),
                    here.line(),
                    "%s %s is used already in %s:%d".formatted(what, value, before.file(), before.line())));
        }
    }
}
