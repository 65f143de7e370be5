package cn.haitang.assessment;

import cn.haitang.shared.DomainException;
import java.util.stream.Collectors;

/**
 * The order in which a paper shows the options of one question. The reader sees A, B, C… from the top; the question's own
 * labels stay on the server, since they could tell how the author likes to order right and wrong.
 *
 * @param labels the question's labels from the top, for example {@code "CADB"}
 */
public record OptionOrder(String labels) {

    /** What was chosen on the screen, in the question's own labels. */
    public Answer stored(Answer shown) {
        return Answer.of(shown.letters()
                .chars()
                .mapToObj(letter -> String.valueOf(labelAt(letter - 'A')))
                .collect(Collectors.joining()));
    }

    /** What was chosen, in the letters of the screen. */
    public Answer shown(Answer stored) {
        return Answer.of(stored.letters()
                .chars()
                .mapToObj(label -> String.valueOf(shownAs((char) label)))
                .collect(Collectors.joining()));
    }

    /** The letter on the screen of an option of the question. */
    public char shownAs(char label) {
        return (char) ('A' + labels.indexOf(label));
    }

    private char labelAt(int index) {
        if (index >= labels.length()) {
            throw new DomainException(AssessmentError.ANSWER_INVALID);
        }
        return labels.charAt(index);
    }
}
