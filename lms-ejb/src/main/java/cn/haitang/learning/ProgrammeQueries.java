package cn.haitang.learning;

import cn.haitang.camp.UnitKind;
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
import jakarta.persistence.Query;
import java.util.List;

/** A trainee's way through the programmes: one statement per page. */
@Stateless
@RolesAllowed(Roles.TRAINEE)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ProgrammeQueries {

    /** A resource pack of one of the own camps. @param camp why it is here */
    public record ShelfPack(long enrolmentId, Bilingual camp, Step step) {}

    private static final String STEP = """
            SELECT u.id, m.id AS module_id, m.title_zh AS module_zh, m.title_en AS module_en, m.required AS module_required,
                   u.kind, u.title_zh, u.title_en, u.required AND m.required AS both_required, l.id AS lecture_id,
                   u.pack_id, u.exam_slug, COALESCE(l.cover, p.cover) AS cover, a.duration_ms,
                   COALESCE(u.minutes, p.minutes) AS minutes,
                   (SELECT COUNT(*) FROM pack_file f WHERE f.pack_id = u.pack_id AND NOT f.retired) AS files,
                   (SELECT COUNT(*) FROM pack_file f JOIN pack_reading r ON r.pack_file_id = f.id
                     WHERE f.pack_id = u.pack_id AND NOT f.retired AND r.person_id = e.person_id
                       AND r.finished_at IS NOT NULL) AS files_read,
                   COALESCE((SELECT SUM(x.size) FROM pack_file f JOIN asset x ON x.id = f.asset_id
                     WHERE f.pack_id = u.pack_id AND NOT f.retired), 0) AS bytes,
                   d.completed_at, COALESCE(w.verified, '') AS verified, COALESCE(w.in_background, '') AS in_background,
                   COALESCE(w.too_fast, '') AS too_fast, COALESCE(w.position_ms, 0) AS position_ms,
                   e.id AS enrolment_id, k.title_zh AS camp_zh, k.title_en AS camp_en
            """;

    private static final String FROM = """
             FROM enrolment e JOIN cohort c ON c.id = e.cohort_id JOIN camp k ON k.id = c.camp_id
             JOIN module m ON m.camp_id = k.id AND NOT m.retired JOIN unit u ON u.module_id = m.id AND NOT u.retired
             LEFT JOIN lecture l ON l.id = u.lecture_id AND l.status = 'PUBLISHED' LEFT JOIN pack p ON p.id = u.pack_id
             LEFT JOIN asset a ON a.id = l.video_id AND a.status = 'READY'
             LEFT JOIN unit_progress d ON d.enrolment_id = e.id AND d.unit_id = u.id
             LEFT JOIN watched_video w ON w.person_id = e.person_id AND w.lecture_id = l.id AND w.asset_id = l.video_id
            WHERE e.status <> 'WITHDRAWN' AND (u.kind <> 'LECTURE' OR l.id IS NOT NULL) AND e.person_id = ?1""";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentPerson current;

    @Inject
    private LearningAccess access;

    /** The programme of an own enrolment; lectures that are not published are left out. */
    public Programme of(long enrolmentId) {
        access.mustOwnEnrolment(enrolmentId);
        Query query = em.createNativeQuery(STEP + FROM + " AND e.id = ?2 ORDER BY m.position, u.position")
                .setParameter(1, current.id())
                .setParameter(2, enrolmentId);
        return new Programme(Row.list(query, ProgrammeQueries::step));
    }

    /** The packs of all own camps, unread ones first. */
    public List<ShelfPack> packs(int limit) {
        Query query = em.createNativeQuery(
                        STEP + FROM
                                + " AND u.kind = 'PACK' ORDER BY d.completed_at IS NOT NULL, e.id DESC, m.position, u.position LIMIT ?2")
                .setParameter(1, current.id())
                .setParameter(2, limit);
        return Row.list(query, r -> new ShelfPack(r.id(23), r.bilingual(24), step(r)));
    }

    private static Step step(Row r) {
        return new Step(
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
                r.count(15),
                r.count(16),
                r.id(17),
                r.instantOrNull(18),
                Coverage.parse(r.text(19)),
                Coverage.parse(r.text(20)).union(Coverage.parse(r.text(21))),
                r.id(22));
    }
}
