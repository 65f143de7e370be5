package cn.haitang.assessment;

import cn.haitang.shared.Bilingual;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of an attempt that was handed in.
 *
 * @param score of 100
 * @param used from the start to handing in
 * @param timeOver it was closed because the time was over
 * @param bestScore of all attempts at this exam in this enrolment; the best one counts
 * @param questions all of the paper, in its order
 */
public record ResultView(
        long attemptId,
        int number,
        long enrolmentId,
        long unitId,
        Bilingual title,
        int score,
        int passMark,
        boolean passed,
        Duration used,
        boolean timeOver,
        int attemptsLeft,
        int bestScore,
        List<Question> questions) {

    public ResultView {
        questions = List.copyOf(questions);
    }

    /** @param letter on this person's screen */
    public record Option(char letter, Wording text) {}

    /** Where to read it up. @param atMs where in the lecture */
    public record Review(long unitId, long atMs, Bilingual lecture) {}

    /** @param chosen empty when the question was not answered */
    public record Question(
            int position,
            Bilingual topic,
            Wording stem,
            List<Option> chosen,
            List<Option> key,
            boolean right,
            Wording explanation,
            @Nullable String source,
            @Nullable Review review) {}

    public List<Question> wrong() {
        return questions.stream().filter(question -> !question.right()).toList();
    }
}
