package cn.haitang.learning;

import cn.haitang.organisation.CurrentPerson;
import cn.haitang.organisation.Roles;
import cn.haitang.shared.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Row checks of learning: whose enrolment is this, and who may look at it? */
@ApplicationScoped
public class LearningAccess {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentPerson current;

    /** @throws DomainException {@code learning.enrolment.not-found} unless the acting person is enrolled by it and not withdrawn */
    public void mustOwnEnrolment(long enrolmentId) {
        must(
                "SELECT 1 FROM enrolment WHERE id = ? AND status <> 'WITHDRAWN' AND person_id = " + current.id(),
                enrolmentId);
    }

    /**
     * The trainee's own enrolment, or one of a cohort and a person that the viewer's scope covers both.
     *
     * @throws DomainException {@code learning.enrolment.not-found}: the answer does not tell whether it exists
     */
    public void mustSeeEnrolment(long enrolmentId) {
        must(
                "SELECT 1 FROM enrolment e JOIN cohort c ON c.id = e.cohort_id JOIN territory t ON t.id = c.territory_id"
                        + " WHERE e.id = ? AND (e.person_id = " + current.id() + " OR ("
                        + current.scope(Roles.MANAGER, Roles.AUDITOR).covers("t.path", "c.industry_id") + " AND "
                        + personCovered("e.person_id") + "))",
                enrolmentId);
    }

    /** @throws DomainException {@code learning.enrolment.not-found} unless cohort and person are inside the manager's scope */
    public void mustManageEnrolment(long enrolmentId) {
        must(
                "SELECT 1 FROM enrolment e JOIN cohort c ON c.id = e.cohort_id JOIN territory t ON t.id = c.territory_id"
                        + " WHERE e.id = ? AND "
                        + current.scope(Roles.MANAGER).covers("t.path", "c.industry_id") + " AND "
                        + personCovered("e.person_id"),
                enrolmentId);
    }

    /** A condition: the acting lecturer's own lecture, or one that belongs to the whole team (imported content). */
    String teaches(String lecture) {
        return "(" + lecture + ".owner_id IS NULL OR " + lecture + ".owner_id = " + current.id() + ")";
    }

    /** @throws DomainException {@code learning.question.not-yours} unless the acting lecturer {@link #teaches} its lecture */
    public void mustTeachQuestion(long questionId) {
        must(
                "SELECT 1 FROM lecture_question q JOIN lecture l ON l.id = q.lecture_id WHERE q.id = ? AND "
                        + teaches("l"),
                questionId,
                LearningError.QUESTION_NOT_YOURS);
    }

    /** A condition: the viewer's grants cover where this person belongs today. */
    String personCovered(String personColumn) {
        return "EXISTS (SELECT 1 FROM membership pm JOIN territory pt ON pt.id = pm.territory_id WHERE pm.person_id = "
                + personColumn + " AND (pm.valid_to IS NULL OR pm.valid_to >= '" + current.today() + "') AND "
                + current.scope(Roles.MANAGER, Roles.AUDITOR).covers("pt.path", "pm.industry_id") + ")";
    }

    private void must(String sql, long enrolmentId) {
        must(sql, enrolmentId, LearningError.ENROLMENT_NOT_FOUND);
    }

    private void must(String sql, long id, LearningError error) {
        if (em.createNativeQuery(sql).setParameter(1, id).getResultList().isEmpty()) {
            throw new DomainException(error);
        }
    }
}
