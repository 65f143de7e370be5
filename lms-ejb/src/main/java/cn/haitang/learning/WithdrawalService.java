package cn.haitang.learning;

import cn.haitang.organisation.Roles;
import cn.haitang.shared.DomainException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Leaving a cohort. */
@Stateless
@RolesAllowed(Roles.MANAGER)
public class WithdrawalService {

    @Inject
    private Enrolments enrolments;

    @Inject
    private LearningAccess access;

    /**
     * A manager takes somebody out of a cohort; what was learned stays on record.
     *
     * @throws DomainException the enrolment is outside the manager's scope, or completed
     */
    public void withdraw(long enrolmentId) {
        access.mustManageEnrolment(enrolmentId);
        enrolments.locked(enrolmentId).withdraw();
    }
}
