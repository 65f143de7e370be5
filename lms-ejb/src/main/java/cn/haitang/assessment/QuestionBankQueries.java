package cn.haitang.assessment;

import cn.haitang.organisation.Roles;
import cn.haitang.shared.Bilingual;
import cn.haitang.shared.database.Row;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads of the question bank 题库, for those who teach and those who answer for it. Two statements a page. */
@Stateless
@RolesAllowed({Roles.LECTURER, Roles.MANAGER, Roles.AUDITOR})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class QuestionBankQueries {

    /** @param questions in use */
    public record SetRow(long id, Bilingual title, int questions) {}

    public record Option(String label, Wording text, boolean correct) {}

    /**
     * A question in use.
     *
     * @param answered on how many papers that were handed in; {@code right} of them correctly
     */
    public record QuestionRow(
            long id,
            String slug,
            int revision,
            QuestionKind kind,
            Bilingual topic,
            Wording stem,
            Wording explanation,
            @Nullable String source,
            int answered,
            int right,
            List<Option> options) {

        /** Per cent answered correctly, null before the first paper. */
        public @Nullable Integer percentRight() {
            return answered == 0 ? null : 100 * right / answered;
        }
    }

    private record Labelled(long questionId, Option option) {}

    @PersistenceContext
    private EntityManager em;

    public List<SetRow> sets() {
        return Row.list(em.createNativeQuery("""
                        SELECT s.id, s.title_zh, s.title_en, COUNT(q.id) FROM question_set s
                          LEFT JOIN question q ON q.question_set_id = s.id AND NOT q.retired
                         GROUP BY s.id, s.title_zh, s.title_en ORDER BY s.id"""), r -> new SetRow(r.id(0), r.bilingual(1), r.count(3)));
    }

    /** By topic, in the order they were written. */
    public List<QuestionRow> questions(long setId) {
        Map<Long, List<Option>> options = options(setId);
        Query query = em.createNativeQuery("""
                SELECT q.id, q.slug, q.revision, q.kind, q.topic_zh, q.topic_en, q.stem_zh, q.stem_en, q.explanation_zh,
                       q.explanation_en, q.source, COUNT(i.correct), COALESCE(SUM(i.correct), 0)
                  FROM question q LEFT JOIN attempt_item i ON i.question_id = q.id
                 WHERE q.question_set_id = ? AND NOT q.retired GROUP BY q.id ORDER BY q.topic, q.id""").setParameter(1, setId);
        return Row.list(
                query,
                r -> new QuestionRow(
                        r.id(0),
                        r.text(1),
                        r.count(2),
                        QuestionKind.valueOf(r.text(3)),
                        r.bilingual(4),
                        Wording.of(r.text(6), r.textOrNull(7)),
                        Wording.of(r.text(8), r.textOrNull(9)),
                        r.textOrNull(10),
                        r.count(11),
                        r.count(12),
                        options.getOrDefault(r.id(0), List.of())));
    }

    private Map<Long, List<Option>> options(long setId) {
        Query query = em.createNativeQuery("""
                SELECT o.question_id, o.label, o.text_zh, o.text_en, o.correct
                  FROM question_option o JOIN question q ON q.id = o.question_id
                 WHERE q.question_set_id = ? AND NOT q.retired ORDER BY o.question_id, o.label""").setParameter(1, setId);
        return Row.list(
                        query,
                        r -> new Labelled(
                                r.id(0), new Option(r.text(1), Wording.of(r.text(2), r.textOrNull(3)), r.flag(4))))
                .stream()
                .collect(Collectors.groupingBy(
                        Labelled::questionId, Collectors.mapping(Labelled::option, Collectors.toList())));
    }
}
