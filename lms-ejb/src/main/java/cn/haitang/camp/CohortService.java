package cn.haitang.camp;

import cn.haitang.organisation.CurrentPerson;
import cn.haitang.organisation.Roles;
import cn.haitang.shared.Bilingual;
import cn.haitang.shared.DomainException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Commands about cohorts. */
@Stateless
@RolesAllowed(Roles.MANAGER)
public class CohortService {

    private static final int LONGEST_NAME = 60;
    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * Plan of a cohort.
     *
     * @param industryId null: for all industries
     * @param endsOn the last day
     */
    public record OpenCohort(
            long campId,
            Bilingual name,
            long territoryId,
            @Nullable Long industryId,
            LocalDate startsOn,
            LocalDate endsOn) {

        public OpenCohort {
            name = Bilingual.of(named(name.zh()), named(name.en()));
        }

        private static String named(String name) {
            String clean = name.replaceAll("[\\p{Cf}\\p{Cc}]", "").strip();
            if (clean.isEmpty() || clean.length() > LONGEST_NAME) {
                throw new DomainException(CampError.COHORT_NAME, LONGEST_NAME);
            }
            return clean;
        }
    }

    /** @param code what trainees type to find the class */
    public record Opened(long cohortId, String code) {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CampAccess access;

    @Inject
    private CurrentPerson current;

    @Inject
    private Clock clock;

    /** Opens a cohort inside the manager's scope. */
    public Opened open(OpenCohort plan) {
        access.mayOpen(plan.territoryId(), plan.industryId());
        if (em.find(Camp.class, plan.campId()) == null) {
            throw new DomainException(CampError.CAMP_NOT_FOUND);
        }
        ClassCode code = newCode();
        Cohort cohort = new Cohort(code, plan, current.id(), clock.instant());
        em.persist(cohort);
        em.flush();
        return new Opened(cohort.id(), code.value());
    }

    private ClassCode newCode() {
        ClassCode code = ClassCode.random(RANDOM);
        while (isTaken(code)) {
            code = ClassCode.random(RANDOM);
        }
        return code;
    }

    private boolean isTaken(ClassCode code) {
        return !em.createQuery("SELECT c.id FROM Cohort c WHERE c.code = :code", Long.class)
                .setParameter("code", code.value())
                .getResultList()
                .isEmpty();
    }
}
