package cn.haitang.camp;

import cn.haitang.organisation.CurrentPerson;
import cn.haitang.organisation.Roles;
import cn.haitang.organisation.Scope;
import cn.haitang.shared.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.jspecify.annotations.Nullable;

/** Row checks of camps: whose cohort is this, whose lecture? */
@ApplicationScoped
public class CampAccess {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentPerson current;

    /** @throws DomainException {@code camp.cohort.outside-scope} unless a grant of one of these roles covers the cohort */
    public void mustCover(long cohortId, String... roles) {
        boolean covered = !em.createNativeQuery(
                        "SELECT 1 FROM cohort c JOIN territory t ON t.id = c.territory_id WHERE c.id = ? AND "
                                + current.scope(roles).covers("t.path", "c.industry_id"))
                .setParameter(1, cohortId)
                .getResultList()
                .isEmpty();
        if (!covered) {
            throw new DomainException(CampError.COHORT_OUTSIDE_SCOPE);
        }
    }

    /** @throws DomainException {@code camp.lecture.not-yours} unless the acting lecturer made it */
    Lecture mustOwnLecture(long lectureId) {
        Lecture lecture = em.find(Lecture.class, lectureId);
        if (lecture == null) {
            throw new DomainException(CampError.LECTURE_NOT_FOUND);
        }
        if (!lecture.isOwnedBy(current.id())) {
            throw new DomainException(CampError.LECTURE_NOT_YOURS);
        }
        return lecture;
    }

    /**
     * Opening needs more than seeing: a cohort for all industries is opened by somebody who manages all of them.
     *
     * @throws DomainException {@code camp.cohort.outside-scope} otherwise
     */
    void mayOpen(long territoryId, @Nullable Long industryId) {
        Scope scope = current.scope(Roles.MANAGER);
        String industry = industryId == null ? "-1" : industryId.toString();
        boolean covered = !em.createNativeQuery(
                        "SELECT 1 FROM territory t WHERE t.id = ? AND " + scope.covers("t.path", industry))
                .setParameter(1, territoryId)
                .getResultList()
                .isEmpty();
        if (!covered) {
            throw new DomainException(CampError.COHORT_OUTSIDE_SCOPE);
        }
    }
}
