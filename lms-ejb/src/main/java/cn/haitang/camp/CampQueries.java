package cn.haitang.camp;

import cn.haitang.shared.Bilingual;
import cn.haitang.shared.DomainException;
import cn.haitang.shared.database.Row;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The catalogue: camps and their programmes. It holds no personal data and is open to everybody who is signed in. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CampQueries {

    public record CampView(
            long id,
            String slug,
            Tier tier,
            Bilingual title,
            Bilingual summary,
            Bilingual audience,
            String cover,
            String ruleProfile) {}

    public record ModuleView(long id, String slug, Bilingual title, boolean required, List<UnitView> units) {}

    /**
     * A unit of the programme.
     *
     * @param required the unit and its module are both required
     * @param durationMs of the lecture's video, null while it is not known and for other kinds
     * @param minutes planned, or the pack's reading time; null when nobody said
     */
    public record UnitView(
            long id,
            long moduleId,
            String slug,
            UnitKind kind,
            boolean required,
            Bilingual title,
            @Nullable Long lectureId,
            @Nullable Long packId,
            @Nullable String examSlug,
            @Nullable Long durationMs,
            @Nullable Integer minutes) {}

    /** The whole programme in order, without what was retired. */
    public record CampOutline(CampView camp, List<ModuleView> modules) {

        public List<UnitView> units() {
            return modules.stream().flatMap(m -> m.units().stream()).toList();
        }

        public Optional<UnitView> unit(long unitId) {
            return units().stream().filter(u -> u.id() == unitId).findFirst();
        }
    }

    static final String CAMP =
            "SELECT id, slug, tier, title_zh, title_en, summary_zh, summary_en, audience_zh, audience_en, cover,"
                    + " rule_profile FROM camp";

    private static final String UNIT =
            "SELECT u.id, u.module_id, u.slug, u.kind, u.required AND m.required, u.title_zh,"
                    + " u.title_en, u.lecture_id, u.pack_id, u.exam_slug, a.duration_ms, COALESCE(u.minutes, p.minutes)"
                    + " FROM unit u JOIN module m ON m.id = u.module_id LEFT JOIN lecture l ON l.id = u.lecture_id"
                    + " LEFT JOIN asset a ON a.id = l.video_id LEFT JOIN pack p ON p.id = u.pack_id";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Catalogue catalogue;

    /** All camps, lowest tier first; remembered for a second, since a page of everybody shows them. */
    public List<CampView> camps() {
        return catalogue.all();
    }

    public CampView camp(long campId) {
        return Row.first(em.createNativeQuery(CAMP + " WHERE id = ?").setParameter(1, campId), CampQueries::camp)
                .orElseThrow(() -> new DomainException(CampError.CAMP_NOT_FOUND));
    }

    public CampOutline outline(long campId) {
        Query units = em.createNativeQuery(
                        UNIT + " WHERE m.camp_id = ? AND NOT u.retired ORDER BY m.position, u.position")
                .setParameter(1, campId);
        List<UnitView> all = Row.list(units, CampQueries::unit);
        Query modules = em.createNativeQuery("SELECT id, slug, title_zh, title_en, required FROM module"
                        + " WHERE camp_id = ? AND NOT retired ORDER BY position")
                .setParameter(1, campId);
        return new CampOutline(
                camp(campId),
                Row.list(
                        modules,
                        r -> new ModuleView(
                                r.id(0),
                                r.text(1),
                                r.bilingual(2),
                                r.flag(4),
                                all.stream()
                                        .filter(u -> u.moduleId() == r.id(0))
                                        .toList())));
    }

    /** A unit, also a retired one: somebody may have learned it. */
    public UnitView unit(long unitId) {
        return Row.first(em.createNativeQuery(UNIT + " WHERE u.id = ?").setParameter(1, unitId), CampQueries::unit)
                .orElseThrow(() -> new DomainException(CampError.UNIT_NOT_FOUND));
    }

    /** Ids of the units that must be done, in order. */
    public List<Long> requiredUnits(long campId) {
        return Row.list(
                em.createNativeQuery("SELECT u.id FROM unit u JOIN module m ON m.id = u.module_id WHERE m.camp_id = ?"
                                + " AND u.required AND m.required AND NOT u.retired AND NOT m.retired"
                                + " ORDER BY m.position, u.position")
                        .setParameter(1, campId),
                r -> r.id(0));
    }

    static CampView camp(Row r) {
        return new CampView(
                r.id(0),
                r.text(1),
                Tier.valueOf(r.text(2)),
                r.bilingual(3),
                r.bilingual(5),
                r.bilingual(7),
                r.text(9),
                r.text(10));
    }

    private static UnitView unit(Row r) {
        return new UnitView(
                r.id(0),
                r.id(1),
                r.text(2),
                UnitKind.valueOf(r.text(3)),
                r.flag(4),
                r.bilingual(5),
                r.idOrNull(7),
                r.idOrNull(8),
                r.textOrNull(9),
                r.idOrNull(10),
                r.countOrNull(11));
    }
}
