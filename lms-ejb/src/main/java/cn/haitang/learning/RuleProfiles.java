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
        List<?> ids = em.createNativeQuery("""
                SELECT p.id FROM camp c JOIN rule_profile p ON p.slug = c.rule_profile
                 WHERE c.id = ? AND p.valid_from <= ? AND (p.valid_to IS NULL OR p.valid_to >= ?)
                 ORDER BY p.version DESC LIMIT 1""")
                .setParameter(1, campId)
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
