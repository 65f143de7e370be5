package cn.haitang.certification;

import cn.haitang.organisation.CurrentPerson;
import cn.haitang.organisation.Roles;
import cn.haitang.shared.DomainException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/** Revokes certificates. The public page says so from the next check on. */
@Stateless
@RolesAllowed(Roles.MANAGER)
public class RevocationService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CertificationAccess access;

    @Inject
    private CurrentPerson current;

    @Inject
    private Clock clock;

    /**
     * Revokes for good; the number stays used.
     *
     * @param reason 2–500 characters; stands in the record and on the public page
     * @throws DomainException not found (or outside the scope), already revoked, or no reason
     */
    public void revoke(String publicId, String reason) {
        long id = access.mustManage(publicId);
        em.find(Certificate.class, id, LockModeType.PESSIMISTIC_WRITE).revoke(current.id(), clock.instant(), reason);
    }
}
