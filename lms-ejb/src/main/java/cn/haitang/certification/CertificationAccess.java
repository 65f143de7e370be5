package cn.haitang.certification;

import cn.haitang.organisation.CurrentPerson;
import cn.haitang.organisation.Roles;
import cn.haitang.organisation.Scope;
import cn.haitang.shared.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Row checks of certification: whose certificate is this? Somebody else's looks the same as one that isn't there. */
@ApplicationScoped
public class CertificationAccess {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentPerson current;

    /** What this manager or auditor sees at the desk: territory subtree × industries. */
    Scope deskScope() {
        return current.scope(Roles.MANAGER, Roles.AUDITOR);
    }

    /** A condition over q (certificate) and t (its territory): the holder, or a desk whose scope covers the place at issue. */
    String readable() {
        return "(q.person_id = " + current.id() + " OR " + deskScope().covers("t.path", "q.industry_id") + ")";
    }

    /** The certificate's id. @throws DomainException when it isn't there or lies outside the acting manager's scope */
    long mustManage(String publicId) {
        return em
                .createNativeQuery("SELECT q.id FROM certificate q JOIN territory t ON t.id = q.territory_id"
                        + " WHERE q.public_id = ? AND "
                        + current.scope(Roles.MANAGER).covers("t.path", "q.industry_id"))
                .setParameter(1, publicId)
                .getResultList()
                .stream()
                .mapToLong(id -> ((Number) id).longValue())
                .findFirst()
                .orElseThrow(() -> new DomainException(CertificationError.NOT_FOUND));
    }

    /** @throws DomainException there is no such change, or it lies outside the acting manager's scope */
    void mustManageChange(long changeId) {
        mustBeThere("certificate_change x ON x.certificate_id = q.id", changeId);
    }

    /** @throws DomainException there is no such appeal, or it lies outside the acting manager's scope */
    void mustManageAppeal(long appealId) {
        mustBeThere(
                "certificate_change c ON c.certificate_id = q.id JOIN certificate_appeal x ON x.change_id = c.id",
                appealId);
    }

    private void mustBeThere(String joined, long id) {
        if (em.createNativeQuery("SELECT x.id FROM certificate q JOIN territory t ON t.id = q.territory_id JOIN "
                        + joined + " WHERE x.id = ? AND "
                        + current.scope(Roles.MANAGER).covers("t.path", "q.industry_id"))
                .setParameter(1, id)
                .getResultList()
                .isEmpty()) {
            throw new DomainException(CertificationError.NOTHING_TO_DECIDE);
        }
    }
}
