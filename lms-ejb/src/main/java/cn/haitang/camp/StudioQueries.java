package cn.haitang.camp;

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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The acting lecturer's own lectures. */
@Stateless
@RolesAllowed(Roles.LECTURER)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class StudioQueries {

    /**
     * A lecture in the lecturer's list.
     *
     * @param durationMs of its video; null without one
     * @param place where it is published; null for a draft
     */
    public record MyLecture(
            long id,
            Bilingual title,
            boolean published,
            @Nullable Long durationMs,
            Instant updatedAt,
            @Nullable Place place) {}

    /** Where a lecture stands in a programme. */
    public record Place(long unitId, long campId, long moduleId, boolean required, Bilingual camp, Bilingual module) {}

    private static final String PLACE = "SELECT u.id, c.id, m.id, u.required, c.title_zh, c.title_en, m.title_zh,"
            + " m.title_en FROM unit u JOIN module m ON m.id = u.module_id JOIN camp c ON c.id = m.camp_id"
            + " WHERE NOT u.retired AND u.lecture_id = ?";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentPerson current;

    @Inject
    private CampAccess access;

    @Inject
    private LectureQueries lectures;

    /** Newest change first. */
    public List<MyLecture> mine(int limit) {
        var query = em.createNativeQuery(
                        "SELECT l.id, l.title_zh, l.title_en, l.status, a.duration_ms, l.updated_at,"
                                + " u.id, c.id, m.id, u.required, c.title_zh, c.title_en, m.title_zh, m.title_en"
                                + " FROM lecture l LEFT JOIN asset a ON a.id = l.video_id"
                                + " LEFT JOIN unit u ON u.lecture_id = l.id AND NOT u.retired LEFT JOIN module m ON m.id = u.module_id"
                                + " LEFT JOIN camp c ON c.id = m.camp_id WHERE l.owner_id = ? ORDER BY l.updated_at DESC, l.id DESC")
                .setParameter(1, current.id())
                .setMaxResults(limit);
        return Row.list(
                query,
                r -> new MyLecture(
                        r.id(0),
                        r.bilingual(1),
                        "PUBLISHED".equals(r.text(3)),
                        r.idOrNull(4),
                        r.instant(5),
                        r.isNull(6) ? null : place(r, 6)));
    }

    /** @throws cn.haitang.shared.DomainException when somebody else made it */
    public LectureQueries.LectureView lecture(long lectureId) {
        access.mustOwnLecture(lectureId);
        return lectures.view(lectureId);
    }

    /** Where the lecture is published, if it is. */
    public Optional<Place> place(long lectureId) {
        return Row.first(em.createNativeQuery(PLACE).setParameter(1, lectureId), r -> place(r, 0));
    }

    private static Place place(Row r, int at) {
        return new Place(
                r.id(at), r.id(at + 1), r.id(at + 2), r.flag(at + 3), r.bilingual(at + 4), r.bilingual(at + 6));
    }
}
