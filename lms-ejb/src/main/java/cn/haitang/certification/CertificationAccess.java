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

    /** All people of the batch b lie in the scope of the reader, or the reader asked for it. */
    String batchReadable() {
        return batchInScope(deskScope());
    }

    /** @throws DomainException there is no such batch, or it holds people outside the acting manager's scope */
    void mustManageBatch(long batchId) {
        if (em.createNativeQuery("SELECT b.id FROM issue_batch b WHERE b.id = ? AND "
                        + batchInScope(current.scope(Roles.MANAGER)))
                .setParameter(1, batchId)
                .getResultList()
                .isEmpty()) {
            throw new DomainException(CertificationError.BATCH_NOT_FOUND);
        }
    }

    private String batchInScope(Scope scope) {
        return "(b.asked_by = " + current.id() + " OR NOT EXISTS (SELECT 1 FROM issue_item i JOIN enrolment e ON e.id ="
                + " i.enrolment_id LEFT JOIN membership m ON m.person_id = e.person_id AND m.valid_to IS NULL LEFT JOIN territory t"
                + " ON t.id = m.territory_id WHERE i.batch_id = b.id AND (t.id IS NULL OR NOT "
                + scope.covers("t.path", "m.industry_id") + ")))";
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
