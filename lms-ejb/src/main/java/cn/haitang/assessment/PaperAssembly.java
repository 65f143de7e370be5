package cn.haitang.assessment;

import cn.haitang.shared.DomainException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/**
 * Draws a paper 组卷: from each topic as many questions as the exam asks for, the rest from all topics, each question once,
 * in random order and with its options in random order. The same random source gives the same paper.
 */
public class PaperAssembly {

    /** A question that may be drawn. */
    public record Candidate(long questionId, String topic, QuestionKind kind, String labels) {}

    /** So many questions of a topic. */
    public record Draw(String topic, int count) {}

    /** What to draw. */
    public record Recipe(int questionCount, List<Draw> draws, boolean shuffleOptions) {

        public Recipe {
            draws = List.copyOf(draws);
        }
    }

    /** A question's place on the paper. @param position counted from 1 */
    public record Item(int position, long questionId, OptionOrder options) {}

    private final Random random;

    public PaperAssembly(Random random) {
        this.random = random;
    }

    /** @throws DomainException {@code assessment.exam.not-ready} when there are too few questions */
    public List<Item> assemble(Recipe recipe, List<Candidate> pool) {
        List<Candidate> left = new ArrayList<>(pool);
        Collections.shuffle(left, random);
        List<Candidate> drawn = new ArrayList<>();
        for (Draw draw : recipe.draws()) {
            move(left, drawn, draw.count(), candidate -> candidate.topic().equals(draw.topic()));
        }
        move(left, drawn, recipe.questionCount() - drawn.size(), candidate -> true);
        Collections.shuffle(drawn, random);
        List<Item> items = new ArrayList<>();
        for (Candidate candidate : drawn) {
            items.add(new Item(items.size() + 1, candidate.questionId(), ordered(candidate, recipe.shuffleOptions())));
        }
        return items;
    }

    private static void move(List<Candidate> from, List<Candidate> to, int count, Predicate<Candidate> wanted) {
        List<Candidate> found =
                from.stream().filter(wanted).limit(Math.max(0, count)).toList();
        if (found.size() < count) {
            throw new DomainException(AssessmentError.EXAM_NOT_READY);
        }
        from.removeAll(found);
        to.addAll(found);
    }

    private OptionOrder ordered(Candidate candidate, boolean shuffle) {
        if (!shuffle || !candidate.kind().shuffles()) {
            return new OptionOrder(candidate.labels());
        }
        List<String> labels = new ArrayList<>(List.of(candidate.labels().split("")));
        Collections.shuffle(labels, random);
        return new OptionOrder(String.join("", labels));
    }
}
