package cn.haitang.certification;

import cn.haitang.shared.DomainException;
import cn.haitang.shared.database.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Versions of rules as rows. Whether the caller may is the caller's check. */
@ApplicationScoped
class Rules {

    @PersistenceContext
    private EntityManager em;

    /** All versions of a type, the newest first. */
    List<CertificateRule> ofType(long typeId) {
        return em.createQuery(
                        "SELECT r FROM CertificateRule r WHERE r.typeId = :type ORDER BY r.version DESC",
                        CertificateRule.class)
                .setParameter("type", typeId)
                .getResultList();
    }

    Optional<CertificateRule> inForce(long typeId, LocalDate day) {
        return ofType(typeId).stream().filter(rule -> rule.holdsOn(day)).findFirst();
    }

    /** What the version in force says of issuing and renewing. @throws DomainException no such type, or it has no rule yet */
    IssueTerms terms(long typeId, LocalDate day) {
        return inForce(typeId, day)
                .map(rule -> rule.design().terms())
                .orElseThrow(() -> new DomainException(CertificationError.TYPE_NOT_FOUND));
    }

    /** For a change: nobody else changes it meanwhile. */
    CertificateRule locked(long ruleId) {
        CertificateRule found = em.find(CertificateRule.class, ruleId, LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            throw new DomainException(RuleError.NOT_FOUND);
        }
        return found;
    }

    /** Drafts and publications of one type go one after the other. */
    void lockType(long typeId) {
        if (em.createNativeQuery("SELECT id FROM certificate_type WHERE id = ? FOR UPDATE")
                .setParameter(1, typeId)
                .getResultList()
                .isEmpty()) {
            throw new DomainException(CertificationError.TYPE_NOT_FOUND);
        }
    }

    /** Types that the rules in force of this type lead to, and so on: whose certificates are needed for it. */
    boolean needs(List<String> prerequisites, String slug, LocalDate today) {
        List<String> all = Row.list(
                em.createNativeQuery("WITH RECURSIVE need (slug) AS (SELECT ct.slug FROM certificate_type ct"
                                + " WHERE FIND_IN_SET(ct.slug, ?1) UNION SELECT pt.slug FROM need"
                                + " JOIN certificate_type ct ON ct.slug = need.slug"
                                + " JOIN certificate_rule r ON r.id = " + CandidateSql.inForce(today)
                                + " JOIN certificate_type pt ON FIND_IN_SET(pt.slug, r.prerequisites))"
                                + " SELECT slug FROM need")
                        .setParameter(1, String.join(",", prerequisites)),
                row -> row.text(0));
        return all.contains(slug);
    }

    /** @throws DomainException people are chosen for it */
    void mustBeOfCamp(long typeId) {
        if (count("SELECT COUNT(*) FROM certificate_type WHERE camp_id IS NOT NULL AND id = ?", typeId) == 0) {
            throw new DomainException(RuleError.OF_NO_CAMP);
        }
    }

    long count(String sql, Object value) {
        return ((Number) em.createNativeQuery(sql).setParameter(1, value).getSingleResult()).longValue();
    }

    String slug(long typeId) {
        return (String) em.createNativeQuery("SELECT slug FROM certificate_type WHERE id = ?")
                .setParameter(1, typeId)
                .getSingleResult();
    }
}
