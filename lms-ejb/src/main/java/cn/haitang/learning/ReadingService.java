package cn.haitang.learning;

import cn.haitang.organisation.CurrentPerson;
import cn.haitang.organisation.Roles;
import cn.haitang.shared.DomainException;
import cn.haitang.shared.database.Row;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Reading of packs. A file is read when its last page was reached, a pack when all its files are; then its unit is done.
 * Reading earns no hours: nothing measures it.
 */
@Stateless
@RolesAllowed(Roles.TRAINEE)
public class ReadingService {

    /**
     * Where the reader is.
     *
     * @param lastPage the page last looked at, from 1
     * @param pages how many page pictures there are; 1 for a text that scrolls
     * @param packRead all files of the pack are read
     */
    public record Place(int lastPage, int pages, boolean fileRead, boolean packRead) {}

    private record File(long packId, int pages) {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    private LearningAccess access;

    @Inject
    private Units units;

    @Inject
    private ProgressService progress;

    @Inject
    private CurrentPerson current;

    @Inject
    private Clock clock;

    /** The reader looks at a page of a file; the first call opens it. */
    public Place turnTo(long enrolmentId, long unitId, long fileId, int page) {
        access.mustOwnEnrolment(enrolmentId);
        File file = file(enrolmentId, unitId, fileId);
        int at = Math.max(1, Math.min(page, file.pages()));
        Timestamp now = Timestamp.valueOf(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        em.createNativeQuery("INSERT INTO pack_reading (person_id, pack_file_id, opened_at, last_page, finished_at)"
                        + " VALUES (?1, ?2, ?3, ?4, IF(?5, ?3, NULL)) ON DUPLICATE KEY UPDATE last_page = ?4,"
                        + " finished_at = COALESCE(finished_at, VALUES(finished_at))")
                .setParameter(1, current.id())
                .setParameter(2, fileId)
                .setParameter(3, now)
                .setParameter(4, at)
                .setParameter(5, at >= file.pages())
                .executeUpdate();
        Place place = place(file, fileId);
        if (place.packRead()) {
            progress.complete(enrolmentId, unitId, "read:" + file.packId());
        }
        return place;
    }

    /** Where the reader stopped, without turning a page. */
    public Place where(long enrolmentId, long unitId, long fileId) {
        access.mustOwnEnrolment(enrolmentId);
        return place(file(enrolmentId, unitId, fileId), fileId);
    }

    private File file(long enrolmentId, long unitId, long fileId) {
        Long packId = units.of(enrolmentId, unitId).packId();
        Query query = em.createNativeQuery(
                        "SELECT f.pack_id, (SELECT COUNT(*) FROM rendition r WHERE r.asset_id ="
                                + " f.asset_id AND r.kind = 'PAGE') FROM pack_file f WHERE f.id = ? AND f.pack_id = ? AND NOT f.retired")
                .setParameter(1, fileId)
                .setParameter(2, packId == null ? 0 : packId);
        return Row.first(query, r -> new File(r.id(0), Math.max(1, r.count(1))))
                .orElseThrow(() -> new DomainException(LearningError.UNIT_NOT_FOUND));
    }

    private Place place(File file, long fileId) {
        Query query = em.createNativeQuery("""
                SELECT COALESCE(MAX(IF(f.id = ?3, r.last_page, NULL)), 1),
                       MAX(f.id = ?3 AND r.finished_at IS NOT NULL) AS file_read, COUNT(*) = COUNT(r.finished_at) AS all_read
                  FROM pack_file f LEFT JOIN pack_reading r ON r.pack_file_id = f.id AND r.person_id = ?1
                 WHERE f.pack_id = ?2 AND NOT f.retired""")
                .setParameter(1, current.id())
                .setParameter(2, file.packId())
                .setParameter(3, fileId);
        return Row.first(query, r -> new Place(r.count(0), file.pages(), r.flag(1), r.flag(2)))
                .orElseThrow();
    }
}
