package cn.haitang.assessment;

import cn.haitang.shared.DomainException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A set of option letters, written in order: {@code ""} (no answer), {@code "B"}, {@code "ACD"}.
 *
 * @param letters sorted, each once, A to F
 */
public record Answer(String letters) {

    private static final Pattern SORTED = Pattern.compile("A?B?C?D?E?F?");

    public static final Answer NONE = new Answer("");

    public Answer {
        if (!SORTED.matcher(letters).matches()) {
            throw new DomainException(AssessmentError.ANSWER_INVALID);
        }
    }

    /** Takes letters in any order. */
    public static Answer of(String anyOrder) {
        return new Answer(anyOrder.chars()
                .sorted()
                .distinct()
                .mapToObj(Character::toString)
                .collect(Collectors.joining()));
    }

    public boolean isNone() {
        return letters.isEmpty();
    }

    public boolean has(char letter) {
        return letters.indexOf(letter) >= 0;
    }
}
