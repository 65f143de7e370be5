package cn.haitang.camp;

import cn.haitang.organisation.CurrentPerson;
import cn.haitang.organisation.Roles;
import cn.haitang.shared.Bilingual;
import cn.haitang.shared.DomainException;
import cn.haitang.shared.Page;
import cn.haitang.shared.database.Row;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads of cohorts. Lists are cut by the viewer's scope in SQL. */
@Stateless
@RolesAllowed({Roles.MANAGER, Roles.ADMINISTRATOR, Roles.AUDITOR})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CohortQueries {

    /**
     * A cohort as lists and heads show it.
     *
     * @param industry null: all industries
     */
    public record CohortView(
            long id,
            String code,
            Bilingual name,
            long campId,
            Bilingual camp,
            long territoryId,
            Bilingual territory,
            @Nullable Long industryId,
            @Nullable Bilingual industry,
            LocalDate startsOn,
            LocalDate endsOn) {}

    /** @param text part of the name or the class code; empty: all */
    public record Filter(
            String text,
            @Nullable Long campId,
            @Nullable Long territoryId,
            @Nullable Long industryId) {}

    private static final String COHORT = "SELECT c.id, c.code, c.name_zh, c.name_en, c.camp_id, k.title_zh, k.title_en,"
            + " c.territory_id, t.name_zh AS place_zh, t.name_en AS place_en, c.industry_id,"
            + " i.name_zh AS trade_zh, i.name_en AS trade_en, c.starts_on, c.ends_on";

    private static final String FROM = " FROM cohort c JOIN camp k ON k.id = c.camp_id"
            + " JOIN territory t ON t.id = c.territory_id LEFT JOIN industry i ON i.id = c.industry_id";

    private static final String MATCHES =
            " WHERE (?1 = '' OR INSTR(LOWER(CONCAT_WS(' ', c.code, c.name_zh, c.name_en)), LOWER(?1)) > 0)"
                    + " AND (?2 IS NULL OR c.camp_id = ?2)"
                    + " AND (?3 IS NULL OR t.path LIKE CONCAT((SELECT x.path FROM territory x WHERE x.id = ?3), '%'))"
                    + " AND (?4 IS NULL OR c.industry_id = ?4) AND ";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentPerson current;

    @Inject
    private CampAccess access;

    /** Cohorts inside the viewer's scope, the one that starts last first. */
    public Page<CohortView> page(Filter filter, int first, int size) {
        String where = MATCHES
                + current.scope(Roles.MANAGER, Roles.ADMINISTRATOR, Roles.AUDITOR)
                        .covers("t.path", "c.industry_id");
        Query page = em.createNativeQuery(COHORT + FROM + where + " ORDER BY c.starts_on DESC, c.id DESC LIMIT ?5, ?6")
                .setParameter(5, first)
                .setParameter(6, size);
        Query total = em.createNativeQuery("SELECT COUNT(*)" + FROM + where);
        return new Page<>(
                Row.list(with(filter, page), CohortQueries::cohort),
                Row.first(with(filter, total), r -> r.id(0)).orElse(0L));
    }

    /** @throws DomainException unless the cohort is inside the viewer's scope */
    public CohortView visible(long cohortId) {
        access.mustCover(cohortId, Roles.MANAGER, Roles.ADMINISTRATOR, Roles.AUDITOR);
        return view(cohortId);
    }

    /** A cohort by id, without a row check: for callers that have made their own. */
    @PermitAll
    public CohortView view(long cohortId) {
        Query query = em.createNativeQuery(COHORT + FROM + " WHERE c.id = ?1").setParameter(1, cohortId);
        return Row.first(query, CohortQueries::cohort)
                .orElseThrow(() -> new DomainException(CampError.COHORT_NOT_FOUND));
    }

    private static Query with(Filter filter, Query query) {
        return query.setParameter(1, filter.text().strip())
                .setParameter(2, filter.campId())
                .setParameter(3, filter.territoryId())
                .setParameter(4, filter.industryId());
    }

    private static CohortView cohort(Row r) {
        return new CohortView(
                r.id(0),
                r.text(1),
                r.bilingual(2),
                r.id(4),
                r.bilingual(5),
                r.id(7),
                r.bilingual(8),
                r.idOrNull(10),
                r.bilingualOrNull(11),
                r.day(13),
                r.day(14));
    }
}
