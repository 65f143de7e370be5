package cn.haitang.web.assessment;

import cn.haitang.assessment.ResultQueries;
import cn.haitang.assessment.ResultView;
import cn.haitang.assessment.ResultView.Option;
import cn.haitang.assessment.ResultView.Question;
import cn.haitang.assessment.ResultView.Review;
import cn.haitang.shared.Bilingual;
import cn.haitang.shared.DomainException;
import cn.haitang.shared.SharedError;
import cn.haitang.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What came out of an attempt, what was wrong, and where to read it up. */
@Named
@RequestScoped
public class Result {

    /** @param right of {@code of} questions */
    public record Topic(Bilingual title, int right, int of) {

        public int percent() {
            return 100 * right / of;
        }

        public boolean weak() {
            return of - right > 1 && 2 * right <= of;
        }
    }

    /** A weak topic and the lecture that explains its first wrong question. */
    public record Advice(Bilingual topic, Review review) {}

    private long attempt;
    private @Nullable ResultView view;

    @Inject
    private ResultQueries queries;

    @Inject
    private Texts texts;

    public void open() {
        view = queries.result(attempt);
    }

    public ResultView getView() {
        if (view == null) {
            throw new DomainException(SharedError.NOT_FOUND);
        }
        return view;
    }

    public List<Topic> getTopics() {
        return byTopic().entrySet().stream()
                .map(entry -> new Topic(
                        entry.getKey(),
                        (int) entry.getValue().stream().filter(Question::right).count(),
                        entry.getValue().size()))
                .toList();
    }

    /** What to look at again first; null when nothing stands out. */
    public @Nullable Advice getAdvice() {
        return getTopics().stream()
                .filter(Topic::weak)
                .map(topic -> advice(topic.title()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    public int getRight() {
        return getView().questions().size() - getView().wrong().size();
    }

    /** “You chose B: …” or “Right is A C: …”, in the reader's language. */
    public String said(String what, List<Option> options) {
        String letters = options.stream().map(o -> String.valueOf(o.letter())).collect(Collectors.joining(" "));
        String wordings = options.stream().map(o -> o.text().in(texts.locale())).collect(Collectors.joining(" / "));
        return texts.of("assessment.result." + what, letters, wordings);
    }

    /** Where the lecture explains it, in seconds. */
    public long second(Review review) {
        return review.atMs() / 1000;
    }

    public long getMinutes() {
        return getView().used().toMinutes();
    }

    public String getSeconds() {
        return "%02d".formatted(getView().used().toSecondsPart());
    }

    private Optional<Advice> advice(Bilingual topic) {
        return getView().wrong().stream()
                .filter(question -> question.topic().equals(topic))
                .map(Question::review)
                .filter(Objects::nonNull)
                .map(review -> new Advice(topic, review))
                .findFirst();
    }

    private Map<Bilingual, List<Question>> byTopic() {
        return getView().questions().stream()
                .collect(Collectors.groupingBy(Question::topic, LinkedHashMap::new, Collectors.toList()));
    }

    public long getAttempt() {
        return attempt;
    }

    public void setAttempt(long attempt) {
        this.attempt = attempt;
    }
}
