package cn.haitang.learning;

import cn.haitang.shared.DomainException;
import cn.haitang.shared.database.Row;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** The points at which people are asked, as rows; planned when a video is opened. */
@Dependent
class CheckPoints {

    /** A point on the bar. @param answered right or wrong; {@code confirms}: the lecture does not wait for it */
    record Point(long id, long atMs, boolean answered, boolean confirms) {}

    /** A question that may confirm. @param round the one it would be asked in */
    private record Candidate(long checkId, int round) {}

    /** One that confirms is shown as long as there is something to confirm. */
    private static final String KEPT =
            " FROM check_point p JOIN lecture_check c ON c.id = p.lecture_check_id AND NOT c.retired"
                    + " JOIN watched_video w ON w.id = p.watched_video_id"
                    + " WHERE p.watched_video_id = ? AND (NOT p.confirms OR p.answered_at IS NOT NULL OR w.provisional <> '')";

    private static final long MS_PER_MINUTE = 60_000;

    @PersistenceContext
    private EntityManager em;

    /**
     * Makes the points that are missing: where the lecturer put a question, and, when the rules ask for it, at random points
     * with questions that have no place of their own. What was planned stays. Returns how many are open.
     */
    int plan(WatchedVideo watched, WatchingRules rules) {
        em.createNativeQuery("INSERT IGNORE INTO check_point (watched_video_id, lecture_check_id, at_ms)"
                        + " SELECT ?1, id, LEAST(at_ms, ?3) FROM lecture_check"
                        + " WHERE lecture_id = ?2 AND at_ms IS NOT NULL AND NOT retired")
                .setParameter(1, watched.id())
                .setParameter(2, watched.lectureId())
                .setParameter(3, Math.max(0, watched.durationMs() - 2_000))
                .executeUpdate();
        Integer every = rules.checkEveryMinutes();
        if (every != null) {
            random(watched, (int) (watched.durationMs() / MS_PER_MINUTE / every));
        }
        return open(watched.id());
    }

    private void random(WatchedVideo watched, int wanted) {
        List<Long> pool = Row.list(
                em.createNativeQuery("SELECT c.id, MAX(p.id) AS point FROM lecture_check c LEFT JOIN check_point p"
                                + " ON p.lecture_check_id = c.id AND p.watched_video_id = ?1"
                                + " WHERE c.lecture_id = ?2 AND c.at_ms IS NULL AND NOT c.retired"
                                + " GROUP BY c.id ORDER BY COUNT(p.id) = 0, RAND()")
                        .setParameter(1, watched.id())
                        .setParameter(2, watched.lectureId()),
                r -> r.isNull(1) ? r.id(0) : 0L);
        int asked = Math.min(wanted, pool.size());
        for (int i = 0; i < asked; i++) {
            long stretch = watched.durationMs() / asked;
            long at = i * stretch + ThreadLocalRandom.current().nextLong(stretch / 10, stretch * 9 / 10);
            if (pool.get(i) != 0) {
                em.persist(new CheckPoint(watched.id(), pool.get(i), at));
            }
        }
        em.flush();
    }

    List<Point> of(long watchedVideoId) {
        return Row.list(
                em.createNativeQuery("SELECT p.id, p.at_ms, p.answered_at IS NOT NULL, p.confirms" + KEPT
                                + " ORDER BY p.at_ms")
                        .setParameter(1, watchedVideoId),
                r -> new Point(r.id(0), r.id(1), r.flag(2), r.flag(3)));
    }

    /** How many are left that the lecture waits for. */
    int open(long watchedVideoId) {
        return (int) of(watchedVideoId).stream()
                .filter(p -> !p.answered() && !p.confirms())
                .count();
    }

    /**
     * Sees to it that a question waits for what is provisional: one that is open anyway, else one that this person was not
     * asked yet, else one of the lecture's anew. After the tries that the rules allow there is none, and the parts are
     * watched again; nor is there for a lecture without questions.
     *
     * @return whether one waits
     */
    boolean confirmable(WatchedVideo watched, WatchingRules rules) {
        em.flush();
        if (!watched.isProvisional()) {
            return false;
        }
        if (of(watched.id()).stream().anyMatch(p -> !p.answered())) {
            return true;
        }
        if (tried(watched.id()) >= rules.confirmTries()) {
            return false;
        }
        Optional<Candidate> next = Row.first(
                em.createNativeQuery(
                                "SELECT c.id, COALESCE(MAX(p.round), 0) + 1 AS round FROM lecture_check c"
                                        + " LEFT JOIN check_point p ON p.lecture_check_id = c.id AND p.watched_video_id = ?1"
                                        + " WHERE c.lecture_id = ?2 AND NOT c.retired GROUP BY c.id ORDER BY round, RAND() LIMIT 1")
                        .setParameter(1, watched.id())
                        .setParameter(2, watched.lectureId()),
                r -> new Candidate(r.id(0), r.count(1)));
        next.ifPresent(c ->
                em.persist(CheckPoint.confirming(watched.id(), c.checkId(), c.round(), watched.provisionalFromMs())));
        em.flush();
        return next.isPresent();
    }

    private long tried(long watchedVideoId) {
        return Row.first(
                        em.createNativeQuery(
                                        "SELECT COUNT(*), 0 FROM check_point WHERE watched_video_id = ? AND confirms"
                                                + " AND NOT was_right")
                                .setParameter(1, watchedVideoId),
                        r -> r.id(0))
                .orElse(0L);
    }

    /** @throws DomainException {@code learning.check.not-found} unless it is a point of this video */
    CheckPoint locked(long id, long watchedVideoId) {
        CheckPoint point = em.find(CheckPoint.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (point == null || !point.belongsTo(watchedVideoId)) {
            throw new DomainException(LearningError.CHECK_NOT_FOUND);
        }
        return point;
    }

    /** After questions of a lecture were retired. */
    void recount(long lectureId) {
        em.createNativeQuery("UPDATE watched_video w SET w.open_checks = (SELECT COUNT(*) FROM check_point p"
                        + " JOIN lecture_check c ON c.id = p.lecture_check_id AND NOT c.retired"
                        + " WHERE p.watched_video_id = w.id AND p.answered_at IS NULL AND NOT p.confirms)"
                        + " WHERE w.lecture_id = ? AND w.completed_at IS NULL")
                .setParameter(1, lectureId)
                .executeUpdate();
    }
}
