package cn.haitang.learning;

import cn.haitang.camp.CampAccess;
import cn.haitang.organisation.CurrentPerson;
import cn.haitang.organisation.OrganisationAccess;
import cn.haitang.organisation.Roles;
import cn.haitang.shared.DomainException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** Commands about taking part. */
@Stateless
@RolesAllowed(Roles.MANAGER)
public class EnrolmentService {

    @Inject
    private Enrolments enrolments;

    @Inject
    private ClassDoor door;

    @Inject
    private CampAccess cohorts;

    @Inject
    private OrganisationAccess people;

    @Inject
    private CurrentPerson current;

    @Inject
    private Clock clock;

    /**
     * A manager enrols people. Who is in already stays as he is, who had left comes back; doing it twice changes nothing.
     *
     * @return how many came in by this
     * @throws DomainException the cohort, or one of the people, is outside the manager's scope: then nobody is enrolled
     */
    public int enrol(long cohortId, List<Long> personIds) {
        cohorts.mustCover(cohortId, Roles.MANAGER);
        int added = 0;
        for (long personId : personIds) {
            people.mustCover(personId, Roles.MANAGER);
            boolean joined = enrolments.add(cohortId, personId, current.id(), clock.instant())
                    || enrolments.revive(cohortId, personId);
            added += joined ? 1 : 0;
        }
        return added;
    }

    /**
     * A trainee joins by the code of a class that is meant for where the trainee belongs.
     *
     * @return the enrolment's id; joining twice gives the same
     * @throws DomainException unknown code, class over, or not meant for this person
     */
    @RolesAllowed(Roles.TRAINEE)
    public long join(String code) {
        long personId = current.id();
        long cohortId = door.find(code, personId);
        enrolments.add(cohortId, personId, null, clock.instant());
        return enrolments.idOf(cohortId, personId);
    }
}
