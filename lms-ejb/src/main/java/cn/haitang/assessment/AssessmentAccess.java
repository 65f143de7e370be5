package cn.haitang.assessment;

import cn.haitang.learning.LearningAccess;
import cn.haitang.organisation.CurrentPerson;
import cn.haitang.shared.DomainException;
import cn.haitang.shared.database.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;

/** Row checks of exams: whose paper is this, and is this unit an exam of the person's camp? */
@ApplicationScoped
public class AssessmentAccess {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private LearningAccess learning;

    @Inject
    private CurrentPerson current;

    /** @throws DomainException unless the enrolment is the acting person's and the unit an exam of its camp */
    public Sitting mustSit(long enrolmentId, long unitId) {
        learning.mustOwnEnrolment(enrolmentId);
        Query query = em.createNativeQuery("""
                SELECT e.id, u.id, e.person_id, k.id, u.exam_slug, k.title_zh, k.title_en
                  FROM enrolment e JOIN cohort c ON c.id = e.cohort_id JOIN camp k ON k.id = c.camp_id
                  JOIN module m ON m.camp_id = k.id JOIN unit u ON u.module_id = m.id
                 WHERE e.id = ? AND u.id = ? AND u.kind = 'EXAM'""").setParameter(1, enrolmentId).setParameter(2, unitId);
        return Row.first(query, r -> new Sitting(r.id(0), r.id(1), r.id(2), r.id(3), r.text(4), r.bilingual(5)))
                .orElseThrow(() -> new DomainException(AssessmentError.EXAM_NOT_FOUND));
    }

    /** @throws DomainException {@code assessment.attempt.not-found}: the answer does not tell whether it exists */
    public void mustOwn(long personId) {
        if (personId != current.id()) {
            throw new DomainException(AssessmentError.ATTEMPT_NOT_FOUND);
        }
    }
}
