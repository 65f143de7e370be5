package cn.haitang.assessment;

import cn.haitang.organisation.Roles;
import cn.haitang.shared.DomainException;
import cn.haitang.shared.database.Row;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads of exams and results. */
@Stateless
@RolesAllowed(Roles.TRAINEE)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ExamQueries {

    /**
     * The best result of an enrolment.
     *
     * @param score of 100, of the best attempt that was handed in
     * @param passed whether one of them passed by the mark of its own start
     * @param attempts how many were handed in
     */
    public record Best(int score, boolean passed, int attempts) {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    private AssessmentAccess access;

    @Inject
    private AssessmentSettings settings;

    @Inject
    private Prerequisites prerequisites;

    @Inject
    private ExamOverviews overviews;

    @Inject
    private Clock clock;

    /** The rules of an exam; they are no secret, and change with the content: a second's delay does no harm. */
    @PermitAll
    public Optional<ExamOverview> overview(String examSlug) {
        return overviews.of(examSlug);
    }

    /** For higher capabilities, which have checked whose enrolment it is. Empty before the first result. */
    @PermitAll
    public Optional<Best> bestScore(long enrolmentId, String examSlug) {
        Query query = em.createNativeQuery("""
                SELECT MAX(a.score), MAX(a.passed), COUNT(*) FROM attempt a JOIN exam x ON x.id = a.exam_id
                 WHERE a.enrolment_id = ? AND x.slug = ? AND a.submitted_at IS NOT NULL HAVING COUNT(*) > 0""").setParameter(1, enrolmentId).setParameter(2, examSlug);
        return Row.first(query, r -> new Best(r.count(0), r.flag(1), r.count(2)));
    }

    /** The best results in an exam of enrolments that the viewer was shown; who has none is left out. */
    @RolesAllowed({Roles.MANAGER, Roles.AUDITOR})
    public Map<Long, Best> bestScores(List<Long> enrolmentIds, String examSlug) {
        if (enrolmentIds.isEmpty()) {
            return Map.of();
        }
        String ids = enrolmentIds.stream().map(String::valueOf).collect(Collectors.joining(", "));
        Query query = em.createNativeQuery("SELECT a.enrolment_id, MAX(a.score), MAX(a.passed), COUNT(*) FROM attempt a"
                        + " JOIN exam x ON x.id = a.exam_id WHERE x.slug = ? AND a.submitted_at IS NOT NULL"
                        + " AND a.enrolment_id IN (" + ids + ") GROUP BY a.enrolment_id")
                .setParameter(1, examSlug);
        return Row.list(query, r -> Map.entry(r.id(0), new Best(r.count(1), r.flag(2), r.count(3)))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** @throws DomainException unless it is an exam of the acting person's own enrolment */
    public ExamDoor door(long enrolmentId, long unitId) {
        Sitting sitting = access.mustSit(enrolmentId, unitId);
        ExamOverview exam =
                overview(sitting.examSlug()).orElseThrow(() -> new DomainException(AssessmentError.EXAM_NOT_FOUND));
        return new ExamDoor(sitting.camp(), exam, tries(sitting), prerequisites.open(sitting));
    }

    private List<ExamDoor.Try> tries(Sitting sitting) {
        Instant latest = clock.instant().minus(settings.grace());
        Query query = em.createNativeQuery("""
                SELECT a.id, a.number, a.started_at, a.deadline, a.submitted_at, a.score, COALESCE(a.passed, FALSE), %s
                  FROM attempt a JOIN exam x ON x.id = a.exam_id
                 WHERE a.enrolment_id = ? AND x.slug = ? ORDER BY a.number""".formatted(FreshStarts.COUNTS))
                .setParameter(1, sitting.enrolmentId())
                .setParameter(2, sitting.examSlug());
        return Row.list(
                query,
                r -> new ExamDoor.Try(
                        r.id(0),
                        r.count(1),
                        r.instant(2),
                        r.instant(3),
                        r.instantOrNull(4),
                        r.countOrNull(5),
                        r.flag(6),
                        r.isNull(4) && r.instant(3).isBefore(latest),
                        r.flag(7)));
    }
}
