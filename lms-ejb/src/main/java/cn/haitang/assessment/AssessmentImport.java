package cn.haitang.assessment;

import cn.haitang.shared.Bilingual;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes over question sets that were read from files. Idempotent: found again by slug; a question whose content changed
 * gets a new revision, one that is no longer in the file is retired. Called by the content import alone.
 */
@Stateless
@PermitAll
public class AssessmentImport {

    /** @param exams drawn from this set */
    public record QuestionSetRow(
            String slug, Bilingual title, List<TopicRow> topics, List<QuestionRow> questions, List<ExamRow> exams) {}

    public record TopicRow(String key, Bilingual title) {}

    /** @param label A to F, each once */
    public record OptionRow(String label, Wording text, boolean correct) {}

    /**
     * @param topic key of a topic of the set
     * @param reviewLecture slug of the lecture that explains it, as the camp capability knows it
     * @param reviewAtMs where in that lecture
     */
    public record QuestionRow(
            String slug,
            String topic,
            QuestionKind kind,
            Wording stem,
            List<OptionRow> options,
            Wording explanation,
            String source,
            @Nullable String reviewLecture,
            @Nullable Long reviewAtMs) {

        /** SHA-256 of everything that is answered or graded. */
        String contentHash() {
            StringBuilder all = new StringBuilder();
            for (Object part : List.of(kind, text(stem), text(explanation), source)) {
                all.append(part).append('\u001e');
            }
            for (OptionRow option : options) {
                all.append(option.label()).append(option.correct() ? '+' : '-').append(text(option.text()));
            }
            return sha256(all.toString());
        }

        private static String text(Wording wording) {
            return wording.zh() + '\u001f' + Objects.requireNonNullElse(wording.en(), "") + '\u001f';
        }
    }

    /**
     * @param slug as exam units refer to it
     * @param questionCount at least the sum of the draws; the rest is drawn from all topics
     * @param passMark of 100
     */
    public record ExamRow(
            String slug,
            Bilingual title,
            int questionCount,
            List<PaperAssembly.Draw> draws,
            int minutes,
            int passMark,
            int maxAttempts,
            boolean shuffleOptions) {}

    @PersistenceContext
    private EntityManager em;

    /** Writes the set with all its questions and exams. */
    public void questionSet(QuestionSetRow row) {
        QuestionSet set = bySlug(QuestionSet.class, row.slug()).orElseGet(() -> new QuestionSet(row.slug()));
        set.retitle(row.title());
        em.persist(set);
        em.flush();
        questions(set.id(), row);
        for (ExamRow examRow : row.exams()) {
            Exam exam = bySlug(Exam.class, examRow.slug()).orElseGet(() -> new Exam(examRow.slug()));
            exam.define(set.id(), examRow);
            em.persist(exam);
        }
    }

    private void questions(long setId, QuestionSetRow set) {
        Map<String, Bilingual> topics = set.topics().stream().collect(Collectors.toMap(TopicRow::key, TopicRow::title));
        Map<String, Question> newest = newestOf(setId);
        Set<String> gone = new HashSet<>(newest.keySet());
        for (QuestionRow row : set.questions()) {
            gone.remove(row.slug());
            Question question = revision(setId, row, newest.get(row.slug()));
            question.place(row, Objects.requireNonNull(topics.get(row.topic()), row.topic()));
        }
        gone.forEach(slug -> Objects.requireNonNull(newest.get(slug)).retire());
    }

    /** The known revision when it says the same, else the next one. */
    private Question revision(long setId, QuestionRow row, @Nullable Question known) {
        if (known != null && known.says(row.contentHash())) {
            return known;
        }
        int number = 1;
        if (known != null) {
            known.retire();
            number = known.revision() + 1;
        }
        Question next = new Question(setId, number, row);
        em.persist(next);
        return next;
    }

    private Map<String, Question> newestOf(long setId) {
        return em.createQuery(
                        "SELECT q FROM Question q WHERE q.questionSetId = :set AND q.revision ="
                                + " (SELECT MAX(n.revision) FROM Question n WHERE n.questionSetId = :set AND n.slug = q.slug)",
                        Question.class)
                .setParameter("set", setId)
                .getResultStream()
                .collect(Collectors.toMap(Question::slug, Function.identity()));
    }

    private <T> Optional<T> bySlug(Class<T> type, String slug) {
        return em.createQuery("SELECT x FROM " + type.getSimpleName() + " x WHERE x.slug = :slug", type)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
