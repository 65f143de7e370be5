package cn.haitang.learning;

import cn.haitang.camp.ProgrammeChanged;
import cn.haitang.camp.UnitKind;
import cn.haitang.media.AssetReady;
import cn.haitang.shared.DomainException;
import cn.haitang.shared.Remembered;
import cn.haitang.shared.database.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Outlines of camps, read once a second at most: they are the same for everybody, and a page with its own data needs one
 * statement then. A change on this node is seen at once, one on another node a second later.
 */
@ApplicationScoped
class Outlines {

    private static final String STEPS = """
            SELECT u.id, m.id AS module_id, m.title_zh AS module_zh, m.title_en AS module_en, m.required AS module_required,
                   u.kind, u.title_zh, u.title_en, u.required AND m.required AS both_required, l.id AS lecture_id,
                   u.pack_id, u.exam_slug, COALESCE(l.cover, p.cover) AS cover, a.duration_ms,
                   COALESCE(u.minutes, p.minutes) AS minutes, l.video_id,
                   (SELECT GROUP_CONCAT(f.id) FROM pack_file f WHERE f.pack_id = u.pack_id AND NOT f.retired) AS files,
                   COALESCE((SELECT SUM(x.size) FROM pack_file f JOIN asset x ON x.id = f.asset_id
                     WHERE f.pack_id = u.pack_id AND NOT f.retired), 0) AS bytes
              FROM module m JOIN unit u ON u.module_id = m.id AND NOT u.retired
              LEFT JOIN lecture l ON l.id = u.lecture_id AND l.status = 'PUBLISHED' LEFT JOIN pack p ON p.id = u.pack_id
              LEFT JOIN asset a ON a.id = l.video_id AND a.status = 'READY'
             WHERE m.camp_id = ? AND NOT m.retired AND (u.kind <> 'LECTURE' OR l.id IS NOT NULL)
             ORDER BY m.position, u.position""";

    private final Remembered<Long, Outline> known = new Remembered<>(Duration.ofSeconds(1));

    @PersistenceContext
    private EntityManager em;

    @Inject
    private RuleProfiles profiles;

    @Inject
    private Clock clock;

    Outline ofCamp(long campId) {
        return known.of(campId, clock, this::read);
    }

    void programmeChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) ProgrammeChanged changed) {
        known.forget();
    }

    void videoReady(@Observes(during = TransactionPhase.AFTER_SUCCESS) AssetReady ready) {
        known.forget();
    }

    private Outline read(long campId) {
        Query query = em.createNativeQuery(STEPS).setParameter(1, campId);
        return new Outline(Row.list(query, Outlines::place), rules(campId));
    }

    private Optional<RuleProfileView> rules(long campId) {
        try {
            return Optional.of(profiles.ofCamp(campId).view());
        } catch (DomainException none) {
            return Optional.empty();
        }
    }

    private static Outline.Place place(Row r) {
        List<Long> files = r.isNull(16)
                ? List.of()
                : Arrays.stream(r.text(16).split(",", -1)).map(Long::valueOf).toList();
        Step step = new Step(
                r.id(0),
                r.id(1),
                r.bilingual(2),
                r.flag(4),
                UnitKind.valueOf(r.text(5)),
                r.bilingual(6),
                r.flag(8),
                r.idOrNull(9),
                r.idOrNull(10),
                r.textOrNull(11),
                r.textOrNull(12),
                r.idOrNull(13),
                r.countOrNull(14),
                files.size(),
                0,
                r.id(17),
                null,
                Coverage.NONE,
                Coverage.NONE,
                0);
        return new Outline.Place(step, r.idOrNull(15), files);
    }
}
