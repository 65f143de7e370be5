package cn.haitang.organisation;

import cn.haitang.shared.Bilingual;
import cn.haitang.shared.Page;
import cn.haitang.shared.database.Containing;
import cn.haitang.shared.database.Row;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import org.jspecify.annotations.Nullable;

/** People by where they belong today, cut by the viewer's scope in SQL. */
@Stateless
@RolesAllowed({Roles.MANAGER, Roles.ADMINISTRATOR, Roles.AUDITOR})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PeopleQueries {

    /**
     * A person in a list.
     *
     * @param phone masked
     * @param official holds a manager's, administrator's or auditor's role: only an administrator helps with the password
     */
    public record PersonRow(
            long id,
            String name,
            String phone,
            Bilingual territory,
            Bilingual industry,
            boolean identityVerified,
            boolean official) {}

    /**
     * What to show.
     *
     * @param text part of a name or phone; empty: all
     * @param unverifiedOnly only those whose identity nobody has checked yet
     */
    public record Filter(
            String text,
            @Nullable Long territoryId,
            @Nullable Long industryId,
            boolean unverifiedOnly) {}

    private static final String FROM = " FROM person p JOIN membership m ON m.person_id = p.id AND m.valid_to IS NULL"
            + " JOIN territory t ON t.id = m.territory_id JOIN industry i ON i.id = m.industry_id"
            + " WHERE " + Containing.text("CONCAT(p.name, ' ', p.phone)", 1)
            + " AND (?2 IS NULL OR t.path LIKE CONCAT((SELECT x.path FROM territory x WHERE x.id = ?2), '%'))"
            + " AND (?3 IS NULL OR m.industry_id = ?3) AND (?4 = 0 OR p.identity_verified_at IS NULL) AND ";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentPerson current;

    @Inject
    private OrganisationAccess access;

    /** People inside the scope, by name. */
    public Page<PersonRow> page(Filter filter, int first, int size) {
        String from = FROM
                + current.scope(Roles.MANAGER, Roles.ADMINISTRATOR, Roles.AUDITOR)
                        .covers("t.path", "m.industry_id");
        Query page = em.createNativeQuery("SELECT p.id, p.name, p.phone, t.name_zh AS place_zh, t.name_en AS place_en,"
                        + " i.name_zh AS trade_zh, i.name_en AS trade_en, p.identity_verified_at IS NOT NULL AS verified, "
                        + access.official("p.id") + " AS official" + from + " ORDER BY p.name, p.id LIMIT ?5, ?6")
                .setParameter(5, first)
                .setParameter(6, size);
        Query total = em.createNativeQuery("SELECT COUNT(*)" + from);
        return new Page<>(
                Row.list(with(filter, page), PeopleQueries::person),
                Row.first(with(filter, total), r -> r.id(0)).orElse(0L));
    }

    private static Query with(Filter filter, Query query) {
        return query.setParameter(1, filter.text().strip())
                .setParameter(2, filter.territoryId())
                .setParameter(3, filter.industryId())
                .setParameter(4, filter.unverifiedOnly() ? 1 : 0);
    }

    private static PersonRow person(Row r) {
        return new PersonRow(
                r.id(0),
                r.text(1),
                PhoneNumber.masked(r.text(2)),
                r.bilingual(3),
                r.bilingual(5),
                r.flag(7),
                r.flag(8));
    }
}
