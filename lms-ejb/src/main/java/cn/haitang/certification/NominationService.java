package cn.haitang.certification;

import cn.haitang.organisation.CurrentPerson;
import cn.haitang.organisation.Roles;
import cn.haitang.shared.DomainException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Chooses people for certificates of no camp: honours, lecturers'. Whoever was chosen stands at the desk as a candidate; the
 * rule decides whether a certificate may be issued.
 */
@Stateless
@RolesAllowed(Roles.MANAGER)
public class NominationService {

    static final int LONGEST_REASON = 300;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CandidateReader candidates;

    @Inject
    private CertificationAccess access;

    @Inject
    private CurrentPerson current;

    /**
     * Chooses somebody inside the acting manager's scope. Asking twice is refused and changes nothing.
     *
     * @param reason 2–300 characters: why this person
     * @throws DomainException see {@link TypeError}; outside the scope; no such type
     */
    public void nominate(long typeId, long personId, String reason) {
        String why = reason.strip();
        if (why.length() < 2 || why.length() > LONGEST_REASON) {
            throw new DomainException(TypeError.NOMINATION_REASON, LONGEST_REASON);
        }
        if (candidates.basis(typeId) != CandidateBasis.NOMINATION) {
            throw new DomainException(TypeError.OF_A_CAMP);
        }
        access.mustManagePerson(personId);
        if (isCandidate(typeId, personId)) {
            throw new DomainException(TypeError.ALREADY_NOMINATED);
        }
        int made = em.createNativeQuery(
                        "INSERT IGNORE INTO nomination (certificate_type_id, person_id, reason, nominated_by, nominated_at)"
                                + " VALUES (?, ?, ?, ?, UTC_TIMESTAMP(3))")
                .setParameter(1, typeId)
                .setParameter(2, personId)
                .setParameter(3, why)
                .setParameter(4, current.id())
                .executeUpdate();
        if (made == 0) {
            throw new DomainException(TypeError.ALREADY_NOMINATED);
        }
    }

    private boolean isCandidate(long typeId, long personId) {
        return !em.createNativeQuery("SELECT 1" + NominationQueries.candidates(typeId, current.today())
                        + " AND e.person_id = " + personId)
                .getResultList()
                .isEmpty();
    }

    /** No longer a candidate. @throws DomainException not open any more, or outside the scope */
    public void withdraw(long nominationId) {
        access.mustManageNomination(nominationId);
        int changed = em.createNativeQuery("UPDATE nomination SET status = 'WITHDRAWN', withdrawn_by = ?,"
                        + " withdrawn_at = UTC_TIMESTAMP(3) WHERE id = ? AND status = 'OPEN'")
                .setParameter(1, current.id())
                .setParameter(2, nominationId)
                .executeUpdate();
        if (changed == 0) {
            throw new DomainException(TypeError.NOMINATION_NOT_FOUND);
        }
    }
}
