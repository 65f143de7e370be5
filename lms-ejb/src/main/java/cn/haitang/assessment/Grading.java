package cn.haitang.assessment;

import java.util.List;

/**
 * Marks a paper: an answer is right when exactly the correct options are chosen, each question weighs the same, and the
 * score is the share of right answers, of 100, rounded to the nearest point (half up).
 */
public final class Grading {

    /** An answer beside the key, both in the question's labels. */
    public record Marking(int position, Answer answer, Answer key) {

        boolean right() {
            return answer.equals(key);
        }
    }

    /** @param points of 100; {@code right} the positions answered correctly */
    public record Score(int points, List<Integer> right) {

        public Score {
            right = List.copyOf(right);
        }
    }

    private Grading() {}

    public static Score of(List<Marking> paper) {
        List<Integer> right =
                paper.stream().filter(Marking::right).map(Marking::position).toList();
        int points = paper.isEmpty() ? 0 : (int) Math.round(100.0 * right.size() / paper.size());
        return new Score(points, right);
    }
}
