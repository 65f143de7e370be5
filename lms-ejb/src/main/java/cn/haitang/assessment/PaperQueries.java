package cn.haitang.assessment;

import cn.haitang.organisation.Roles;
import cn.haitang.shared.DomainException;
import cn.haitang.shared.database.HaitangDataSource;
import cn.haitang.shared.database.Row;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Reads of papers: while an attempt is open the questions, after it the result. Two statements each. */
@Stateless
@RolesAllowed(Roles.TRAINEE)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PaperQueries {

    private static final String PAPER = """
            SELECT a.person_id, a.submitted_at, a.enrolment_id, a.unit_id, x.title_zh, x.title_en, a.deadline
              FROM attempt a JOIN exam x ON x.id = a.exam_id WHERE a.id = ?""";

    private static final String ITEMS = """
            SELECT i.position, q.id, q.kind, q.stem_zh, q.stem_en, i.option_order, i.answer, i.flagged, i.client_seq
              FROM attempt_item i JOIN question q ON q.id = i.question_id
             WHERE i.attempt_id = ? ORDER BY i.position""";

    private static final String OPTIONS = """
            SELECT o.question_id, o.label, o.text_zh, o.text_en
              FROM attempt_item i JOIN question_option o ON o.question_id = i.question_id WHERE i.attempt_id = ?""";

    private record Option(long questionId, char label, Wording text) {}

    @Resource(lookup = HaitangDataSource.NAME)
    private DataSource source;

    @Inject
    private AssessmentAccess access;

    @Inject
    private Clock clock;

    /** @throws DomainException not the own attempt, or handed in already */
    public PaperView paper(long attemptId) {
        return Row.list(
                        source,
                        PAPER,
                        r -> {
                            access.mustOwn(r.id(0));
                            if (!r.isNull(1)) {
                                throw new DomainException(AssessmentError.ATTEMPT_CLOSED);
                            }
                            long remaining = Duration.between(clock.instant(), r.instant(6))
                                    .toMillis();
                            return new PaperView(
                                    attemptId, r.id(2), r.id(3), r.bilingual(4), remaining, items(attemptId));
                        },
                        attemptId)
                .stream()
                .findFirst()
                .orElseThrow(() -> new DomainException(AssessmentError.ATTEMPT_NOT_FOUND));
    }

    private List<PaperView.Item> items(long attemptId) {
        Map<Long, Map<Character, Wording>> options = options(attemptId);
        return Row.list(
                source,
                ITEMS,
                r -> {
                    OptionOrder order = new OptionOrder(r.text(5));
                    return new PaperView.Item(
                            r.count(0),
                            QuestionKind.valueOf(r.text(2)),
                            Wording.of(r.text(3), r.textOrNull(4)),
                            order.labels()
                                    .chars()
                                    .mapToObj(label -> options.getOrDefault(r.id(1), Map.of())
                                            .getOrDefault((char) label, Wording.of("", null)))
                                    .toList(),
                            order.shown(new Answer(r.text(6))).letters(),
                            r.flag(7),
                            r.id(8));
                },
                attemptId);
    }

    private Map<Long, Map<Character, Wording>> options(long attemptId) {
        Map<Long, Map<Character, Wording>> byQuestion = new HashMap<>();
        Row.list(
                        source,
                        OPTIONS,
                        r -> new Option(r.id(0), r.text(1).charAt(0), Wording.of(r.text(2), r.textOrNull(3))),
                        attemptId)
                .forEach(option -> byQuestion
                        .computeIfAbsent(option.questionId(), id -> new HashMap<>())
                        .put(option.label(), option.text()));
        return byQuestion;
    }
}
