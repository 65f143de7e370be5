package cn.haitang.certification;

import cn.haitang.organisation.CurrentPerson;
import cn.haitang.organisation.Roles;
import cn.haitang.organisation.Scope;
import cn.haitang.shared.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import org.jspecify.annotations.Nullable;

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
        return "(b.asked_by = " + current.id() + " OR NOT EXISTS (SELECT 1 FROM issue_item i JOIN certificate_type bt"
                + " ON bt.id = b.certificate_type_id LEFT JOIN enrolment e ON bt.camp_id IS NOT NULL AND e.id = i.enrolment_id"
                + " LEFT JOIN nomination n ON bt.camp_id IS NULL AND n.id = i.enrolment_id LEFT JOIN membership m"
                + " ON m.person_id = COALESCE(e.person_id, n.person_id) AND m.valid_to IS NULL LEFT JOIN territory t"
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

    /** @throws DomainException there is no such person in the acting manager's scope */
    void mustManagePerson(long personId) {
        if (em.createNativeQuery("SELECT m.id FROM membership m JOIN territory t ON t.id = m.territory_id"
                        + " WHERE m.valid_to IS NULL AND m.person_id = ? AND "
                        + current.scope(Roles.MANAGER).covers("t.path", "m.industry_id"))
                .setParameter(1, personId)
                .getResultList()
                .isEmpty()) {
            throw new DomainException(CertificationError.OUTSIDE_SCOPE);
        }
    }

    /** @throws DomainException it isn't there, or who was chosen lies outside the acting manager's scope */
    void mustManageNomination(long id) {
        if (em.createNativeQuery("SELECT x.id FROM nomination x JOIN membership m ON m.person_id = x.person_id"
                        + " AND m.valid_to IS NULL JOIN territory t ON t.id = m.territory_id WHERE x.id = ? AND "
                        + current.scope(Roles.MANAGER).covers("t.path", "m.industry_id"))
                .setParameter(1, id)
                .getResultList()
                .isEmpty()) {
            throw new DomainException(TypeError.NOMINATION_NOT_FOUND);
        }
    }

    /** What those see who look at rules and registers. */
    Scope overview() {
        return current.scope(Roles.MANAGER, Roles.AUDITOR, Roles.ADMINISTRATOR);
    }

    /** Whether the acting person may change rules: they hold everywhere, so it takes a right to everything. */
    boolean mayRule() {
        return !em.createNativeQuery("SELECT 1 FROM role_grant g LEFT JOIN territory t ON t.id = g.territory_id"
                        + " WHERE g.person_id = ?1 AND g.role IN ('MANAGER', 'ADMINISTRATOR') AND g.industry_id IS NULL"
                        + " AND (g.territory_id IS NULL OR t.parent_id IS NULL)"
                        + " AND g.valid_from <= ?2 AND (g.valid_to IS NULL OR g.valid_to >= ?2)")
                .setParameter(1, current.id())
                .setParameter(2, Date.valueOf(current.today()))
                .getResultList()
                .isEmpty();
    }

    /** Whether the acting person manages a territory as large as that. @param level null: any */
    boolean reaches(@Nullable IssueLevel level) {
        return level == null
                || !em.createNativeQuery(
                                "SELECT 1 FROM role_grant g LEFT JOIN territory t ON t.id = g.territory_id WHERE g.person_id = ?1"
                                        + " AND g.role = 'MANAGER' AND g.valid_from <= ?2 AND (g.valid_to IS NULL OR g.valid_to >= ?2)"
                                        + " AND (g.territory_id IS NULL OR "
                                        + IssueLevel.reaches("t.kind", "'" + level + "'") + ")")
                        .setParameter(1, current.id())
                        .setParameter(2, Date.valueOf(current.today()))
                        .getResultList()
                        .isEmpty();
    }

    /** @throws DomainException {@code certification.issue.level-needed} */
    void mustReach(@Nullable IssueLevel level) {
        if (level != null && !reaches(level)) {
            throw new DomainException(CertificationError.LEVEL_NEEDED, level);
        }
    }

    /** @throws DomainException {@code certification.rule.not-yours} */
    void mustRule() {
        if (!mayRule()) {
            throw new DomainException(RuleError.NOT_YOURS);
        }
    }

    /** @throws DomainException it isn't there, or its holder lies outside the acting manager's scope */
    void mustManageCredential(long id) {
        if (em.createNativeQuery("SELECT x.id FROM external_credential x JOIN membership m ON m.person_id = x.person_id"
                        + " AND m.valid_to IS NULL JOIN territory t ON t.id = m.territory_id WHERE x.id = ? AND "
                        + current.scope(Roles.MANAGER).covers("t.path", "m.industry_id"))
                .setParameter(1, id)
                .getResultList()
                .isEmpty()) {
            throw new DomainException(CredentialError.NOT_FOUND);
        }
    }
}
