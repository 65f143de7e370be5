package cn.haitang.assessment;

import cn.haitang.organisation.Roles;
import cn.haitang.shared.DomainException;
import cn.haitang.shared.database.Row;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads of results: only after the paper was handed in, since they tell what is correct. */
@Stateless
@RolesAllowed(Roles.TRAINEE)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ResultQueries {

    private record Option(long questionId, char label, Wording text, boolean correct) {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    private AssessmentAccess access;

    /** @throws DomainException not the own attempt, or not handed in yet */
    public ResultView result(long attemptId) {
        Query query = em.createNativeQuery("""
                SELECT a.person_id, a.submitted_at, a.number, a.enrolment_id, a.unit_id, x.title_zh, x.title_en, a.score,
                       a.pass_mark, a.passed, a.started_at, a.deadline,
                       (SELECT x.max_attempts - COUNT(*) FROM attempt n WHERE n.exam_id = x.id AND n.enrolment_id = a.enrolment_id
                          AND NOT EXISTS (SELECT 1 FROM exam_fresh_start fs WHERE fs.exam_id = n.exam_id
                            AND fs.enrolment_id = n.enrolment_id AND n.started_at < fs.since)),
                       (SELECT MAX(b.score) FROM attempt b WHERE b.exam_id = x.id AND b.enrolment_id = a.enrolment_id)
                  FROM attempt a JOIN exam x ON x.id = a.exam_id WHERE a.id = ?""").setParameter(1, attemptId);
        return Row.first(query, r -> result(attemptId, r))
                .orElseThrow(() -> new DomainException(AssessmentError.ATTEMPT_NOT_FOUND));
    }

    private ResultView result(long attemptId, Row r) {
        access.mustOwn(r.id(0));
        if (r.isNull(1)) {
            throw new DomainException(AssessmentError.RESULT_NOT_YET);
        }
        return new ResultView(
                attemptId,
                r.count(2),
                r.id(3),
                r.id(4),
                r.bilingual(5),
                r.count(7),
                r.count(8),
                r.flag(9),
                Duration.between(r.instant(10), r.instant(1)),
                !r.instant(1).isBefore(r.instant(11)),
                Math.max(0, r.count(12)),
                r.count(13),
                questions(attemptId));
    }

    private List<ResultView.Question> questions(long attemptId) {
        Map<Long, List<Option>> options = options(attemptId);
        Query query = em.createNativeQuery("""
                SELECT i.position, q.topic_zh, q.topic_en, q.stem_zh, q.stem_en, q.id, i.option_order, i.answer,
                       COALESCE(i.correct, FALSE), q.explanation_zh, q.explanation_en, q.source, q.review_at_ms,
                       (SELECT MIN(u.id) FROM unit u JOIN module m ON m.id = u.module_id WHERE u.lecture_id = l.id
                           AND m.camp_id = c.camp_id AND NOT u.retired AND NOT m.retired), l.title_zh, l.title_en
                  FROM attempt a JOIN enrolment e ON e.id = a.enrolment_id JOIN cohort c ON c.id = e.cohort_id
                  JOIN attempt_item i ON i.attempt_id = a.id JOIN question q ON q.id = i.question_id
                  LEFT JOIN lecture l ON l.slug = q.review_lecture AND l.status = 'PUBLISHED'
                 WHERE a.id = ? ORDER BY i.position""").setParameter(1, attemptId);
        return Row.list(query, r -> question(r, options.getOrDefault(r.id(5), List.of())));
    }

    private static ResultView.Question question(Row r, List<Option> options) {
        OptionOrder order = new OptionOrder(r.text(6));
        Answer answer = new Answer(r.text(7));
        return new ResultView.Question(
                r.count(0),
                r.bilingual(1),
                Wording.of(r.text(3), r.textOrNull(4)),
                shown(
                        options.stream()
                                .filter(option -> answer.has(option.label()))
                                .toList(),
                        order),
                shown(options.stream().filter(Option::correct).toList(), order),
                r.flag(8),
                Wording.of(r.text(9), r.textOrNull(10)),
                r.textOrNull(11),
                review(r));
    }

    private static ResultView.@Nullable Review review(Row r) {
        Long at = r.idOrNull(12);
        return at == null || r.isNull(13) ? null : new ResultView.Review(r.id(13), at, r.bilingual(14));
    }

    private static List<ResultView.Option> shown(List<Option> options, OptionOrder order) {
        return options.stream()
                .map(option -> new ResultView.Option(order.shownAs(option.label()), option.text()))
                .sorted(Comparator.comparing(ResultView.Option::letter))
                .toList();
    }

    private Map<Long, List<Option>> options(long attemptId) {
        Query query = em.createNativeQuery("""
                SELECT o.question_id, o.label, o.text_zh, o.text_en, o.correct
                  FROM attempt_item i JOIN question_option o ON o.question_id = i.question_id WHERE i.attempt_id = ?""").setParameter(1, attemptId);
        return Row.list(
                        query,
                        r -> new Option(
                                r.id(0), r.text(1).charAt(0), Wording.of(r.text(2), r.textOrNull(3)), r.flag(4)))
                .stream()
                .collect(Collectors.groupingBy(Option::questionId));
    }
}
