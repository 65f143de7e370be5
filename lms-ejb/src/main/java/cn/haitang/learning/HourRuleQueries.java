package cn.haitang.learning;

import cn.haitang.organisation.CurrentPerson;
import cn.haitang.organisation.Roles;
import cn.haitang.shared.Bilingual;
import cn.haitang.shared.database.Row;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All versions of all rule profiles, and which camps and units go by them. */
@Stateless
@RolesAllowed({Roles.MANAGER, Roles.AUDITOR, Roles.ADMINISTRATOR})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class HourRuleQueries {

    /**
     * A version of a profile.
     *
     * @param validTo null: until a later version begins
     * @param inForce counts today
     * @param users camps, and units that name a profile of their own
     */
    public record Version(RuleProfileView rules, @Nullable LocalDate validTo, boolean inForce, List<Bilingual> users) {}

    private record Key(long id, @Nullable LocalDate validTo, boolean inForce) {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    private RuleProfiles profiles;

    @Inject
    private CurrentPerson current;

    /** Those in force first, by their code. */
    public List<Version> versions() {
        List<Key> keys = Row.list(
                em.createNativeQuery("SELECT p.id, p.valid_to, p.version = (SELECT MAX(q.version) FROM rule_profile q"
                                + " WHERE q.slug = p.slug AND q.valid_from <= ?1 AND (q.valid_to IS NULL OR q.valid_to >= ?1))"
                                + " AS in_force FROM rule_profile p ORDER BY in_force DESC, p.slug, p.version DESC")
                        .setParameter(1, java.sql.Date.valueOf(current.today())),
                r -> new Key(r.id(0), r.isNull(1) ? null : r.day(1), !r.isNull(2) && r.flag(2)));
        return keys.stream()
                .map(key -> {
                    RuleProfileView rules = profiles.byId(key.id()).view();
                    List<Bilingual> users = key.inForce() ? users(rules.slug()) : List.of();
                    return new Version(rules, key.validTo(), key.inForce(), users);
                })
                .toList();
    }

    private List<Bilingual> users(String slug) {
        return Row.list(
                em.createNativeQuery("SELECT title_zh, title_en FROM camp WHERE rule_profile = ?1 UNION ALL"
                                + " SELECT title_zh, title_en FROM unit WHERE rule_profile = ?1 AND NOT retired")
                        .setParameter(1, slug),
                r -> r.bilingual(0));
    }
}
