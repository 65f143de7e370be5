package cn.haitang.learning;

import cn.haitang.organisation.CurrentPerson;
import cn.haitang.organisation.Roles;
import cn.haitang.shared.DomainException;
import cn.haitang.shared.Page;
import cn.haitang.shared.database.Containing;
import cn.haitang.shared.database.Row;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads of enrolments: the trainee's own, and for staff those inside the scope. */
@Stateless
@RolesAllowed({Roles.MANAGER, Roles.AUDITOR})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class EnrolmentQueries {

    /**
     * Somebody who could be enrolled.
     *
     * @param phone masked, 138****0001
     */
    public record Candidate(long personId, String name, String phone, boolean enrolled) {}

    /** How many are in a cohort, and how many of them have completed it. */
    public record CohortCount(int people, int completed) {}

    static final String ENROLMENT = """
            SELECT e.id, e.person_id, p.name, e.cohort_id, c.name_zh, c.name_en, c.camp_id, k.slug, k.tier,
                   k.title_zh, k.title_en, k.cover, e.status, e.enrolled_at, e.completed_at, c.starts_on, c.ends_on,
                   e.required_units, e.required_done, e.units_done, e.hours, e.last_unit_id, e.last_active_at
            """;

    private static final String FROM = """
             FROM enrolment e JOIN person p ON p.id = e.person_id JOIN cohort c ON c.id = e.cohort_id
             JOIN camp k ON k.id = c.camp_id JOIN territory t ON t.id = c.territory_id""";

    private static final String NAME_AND_PHONE = "CONCAT(p.name, ' ', p.phone)";
    private static final String MASKED = "CONCAT(LEFT(p.phone, 3), '****', RIGHT(p.phone, 4))";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentPerson current;

    @Inject
    private LearningAccess access;

    /** The acting person's enrolments without withdrawn ones, the one last learned in first. */
    @RolesAllowed(Roles.TRAINEE)
    public List<EnrolmentView> mine() {
        Query query = em.createNativeQuery(ENROLMENT + FROM + " WHERE e.person_id = ? AND e.status <> 'WITHDRAWN'"
                        + " ORDER BY COALESCE(e.last_active_at, e.enrolled_at) DESC, e.id DESC")
                .setParameter(1, current.id());
        return Row.list(query, EnrolmentQueries::enrolment);
    }

    /** One enrolment: the own one, or one inside the viewer's scope. */
    @RolesAllowed({Roles.TRAINEE, Roles.MANAGER, Roles.AUDITOR})
    public EnrolmentView view(long enrolmentId) {
        access.mustSeeEnrolment(enrolmentId);
        Query query = em.createNativeQuery(ENROLMENT + FROM + " WHERE e.id = ?").setParameter(1, enrolmentId);
        return Row.first(query, EnrolmentQueries::enrolment)
                .orElseThrow(() -> new DomainException(LearningError.ENROLMENT_NOT_FOUND));
    }

    /** Which units are done, and since when. */
    @RolesAllowed({Roles.TRAINEE, Roles.MANAGER, Roles.AUDITOR})
    public Map<Long, Instant> unitsDone(long enrolmentId) {
        access.mustSeeEnrolment(enrolmentId);
        Query query = em.createNativeQuery("SELECT unit_id, completed_at FROM unit_progress WHERE enrolment_id = ?")
                .setParameter(1, enrolmentId);
        return Row.list(query, r -> Map.entry(r.id(0), r.instant(1))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The people of a cohort, cut by the viewer's scope, those furthest behind first. @param text part of a name or phone */
    public Page<EnrolmentView> ofCohort(long cohortId, String text, int first, int size) {
        String where = " WHERE e.cohort_id = ?1 AND " + Containing.text(NAME_AND_PHONE, 2) + " AND "
                + current.scope(Roles.MANAGER, Roles.AUDITOR).covers("t.path", "c.industry_id") + " AND "
                + access.personCovered("e.person_id");
        Query page = em.createNativeQuery(
                        ENROLMENT + FROM + where + " ORDER BY e.required_done, e.enrolled_at, e.id LIMIT ?3, ?4")
                .setParameter(3, first)
                .setParameter(4, size);
        Query total = em.createNativeQuery("SELECT COUNT(*)" + FROM + where);
        return new Page<>(
                Row.list(of(cohortId, text, page), EnrolmentQueries::enrolment),
                Row.first(of(cohortId, text, total), r -> r.id(0)).orElse(0L));
    }

    /** Sizes of those of these cohorts that are inside the viewer's scope; one without anybody is left out. */
    public Map<Long, CohortCount> counts(List<Long> cohortIds) {
        if (cohortIds.isEmpty()) {
            return Map.of();
        }
        String ids = cohortIds.stream().map(String::valueOf).collect(Collectors.joining(", "));
        Query query = em.createNativeQuery("SELECT e.cohort_id, COUNT(*), SUM(e.status = 'COMPLETED') FROM enrolment e"
                + " JOIN cohort c ON c.id = e.cohort_id JOIN territory t ON t.id = c.territory_id"
                + " WHERE e.status <> 'WITHDRAWN' AND e.cohort_id IN (" + ids + ") AND "
                + current.scope(Roles.MANAGER, Roles.AUDITOR).covers("t.path", "c.industry_id")
                + " GROUP BY e.cohort_id");
        return Row.list(query, r -> Map.entry(r.id(0), new CohortCount(r.count(1), r.count(2)))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** People inside the manager's scope with a trainee's role, and whether they are in this cohort already. */
    @RolesAllowed(Roles.MANAGER)
    public Page<Candidate> candidates(long cohortId, String text, int first, int size) {
        String from = " FROM person p LEFT JOIN enrolment e ON e.person_id = p.id AND e.cohort_id = ?1"
                + " AND e.status <> 'WITHDRAWN'"
                + " WHERE " + Containing.text(NAME_AND_PHONE, 2)
                + " AND EXISTS (SELECT 1 FROM role_grant g WHERE g.person_id = p.id AND g.role = 'TRAINEE')"
                + " AND " + access.personCovered("p.id");
        Query page = em.createNativeQuery("SELECT p.id, p.name, " + MASKED + " AS masked, e.id IS NOT NULL AS enrolled"
                        + from + " ORDER BY p.name, p.id LIMIT ?3, ?4")
                .setParameter(3, first)
                .setParameter(4, size);
        Query total = em.createNativeQuery("SELECT COUNT(*)" + from);
        return new Page<>(
                Row.list(of(cohortId, text, page), r -> new Candidate(r.id(0), r.text(1), r.text(2), r.flag(3))),
                Row.first(of(cohortId, text, total), r -> r.id(0)).orElse(0L));
    }

    private static Query of(long cohortId, String text, Query query) {
        return query.setParameter(1, cohortId).setParameter(2, text.strip());
    }

    static EnrolmentView enrolment(Row r) {
        return new EnrolmentView(
                r.id(0),
                r.id(1),
                r.text(2),
                r.id(3),
                r.bilingual(4),
                r.id(6),
                r.text(7),
                r.text(8),
                r.bilingual(9),
                r.text(11),
                Enrolment.Status.valueOf(r.text(12)),
                r.instant(13),
                r.instantOrNull(14),
                r.day(15),
                r.day(16),
                r.count(17),
                r.count(18),
                r.count(19),
                r.decimal(20),
                r.idOrNull(21),
                r.instantOrNull(22));
    }
}
