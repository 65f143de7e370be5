package cn.haitang.learning;

import cn.haitang.organisation.CurrentPerson;
import cn.haitang.shared.DomainException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.util.List;

/** Finds the version of a rule profile that is in force. Versions are reference data and stay in the shared cache. */
@Dependent
class RuleProfiles {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentPerson current;

    /** @throws DomainException {@code learning.rule.missing} when the camp has no profile in force today */
    RuleProfile ofCamp(long campId) {
        return inForce("SELECT rule_profile FROM camp WHERE id = ?", campId);
    }

    /**
     * The profile that the unit names, or else its camp's.
     *
     * @throws DomainException {@code learning.rule.missing} when it has no version in force today
     */
    RuleProfile ofUnit(long unitId) {
        return inForce(
                "SELECT COALESCE(u.rule_profile, c.rule_profile) FROM unit u JOIN module m ON m.id = u.module_id"
                        + " JOIN camp c ON c.id = m.camp_id WHERE u.id = ?",
                unitId);
    }

    private RuleProfile inForce(String slug, long id) {
        List<?> ids = em.createNativeQuery("SELECT p.id FROM rule_profile p WHERE p.slug = (" + slug + ")"
                        + " AND p.valid_from <= ? AND (p.valid_to IS NULL OR p.valid_to >= ?)"
                        + " ORDER BY p.version DESC LIMIT 1")
                .setParameter(1, id)
                .setParameter(2, Date.valueOf(current.today()))
                .setParameter(3, Date.valueOf(current.today()))
                .getResultList();
        if (ids.isEmpty()) {
            throw new DomainException(LearningError.RULE_MISSING);
        }
        return byId(((Number) ids.get(0)).longValue());
    }

    RuleProfile byId(long id) {
        RuleProfile profile = em.find(RuleProfile.class, id);
        if (profile == null) {
            throw new DomainException(LearningError.RULE_MISSING);
        }
        return profile;
    }
}
