package cn.haitang.learning;

import cn.haitang.shared.DomainException;
import cn.haitang.shared.database.Row;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/**
 * What follows when somebody decides that a lecture was farmed: its hours are reversed, the units it completed are open
 * again in every enrolment of the person, and the lecture is watched anew. All that was recorded stays, marked with the
 * reversal.
 */
@Dependent
class TakenBack {

    private record Done(long enrolmentId, long unitId) {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Playbacks playbacks;

    @Inject
    private Enrolments enrolments;

    @Inject
    private Units units;

    @Inject
    private HoursLedger ledger;

    @Inject
    private Clock clock;

    /**
     * Part of the transaction that decides.
     *
     * @return the reversal in the ledger
     * @throws DomainException {@code learning.sign.no-hours} when there are none, {@code learning.entry.reversed}
     */
    long watched(long watchedVideoId, String reason) {
        WatchedVideo watched = playbacks.lockedVideo(watchedVideoId);
        long reversal = reverse(watched, reason);
        done(watched).forEach(unit -> open(unit, reversal));
        watched.takeBack(reversal);
        em.flush();
        again(watched);
        endPlaybacks(watchedVideoId);
        return reversal;
    }

    private long reverse(WatchedVideo watched, String reason) {
        long entry = one(
                "SELECT id FROM hours_entry WHERE person_id = ?1 AND evidence = ?2",
                watched.personId(),
                watched.evidence());
        ledger.reverse(entry, reason);
        return one("SELECT id FROM hours_entry WHERE reverses_id = ?1 AND person_id = ?2", entry, watched.personId());
    }

    private long one(String sql, Object first, Object second) {
        List<?> ids = em.createNativeQuery(sql)
                .setParameter(1, first)
                .setParameter(2, second)
                .getResultList();
        return ids.stream()
                .findFirst()
                .map(id -> ((Number) id).longValue())
                .orElseThrow(() -> new DomainException(LearningError.SIGN_NO_HOURS));
    }

    private List<Done> done(WatchedVideo watched) {
        return Row.list(
                em.createNativeQuery("SELECT p.enrolment_id, p.unit_id FROM unit_progress p JOIN enrolment e"
                                + " ON e.id = p.enrolment_id WHERE e.person_id = ? AND p.evidence = ?"
                                + " ORDER BY p.enrolment_id")
                        .setParameter(1, watched.personId())
                        .setParameter(2, watched.evidence()),
                r -> new Done(r.id(0), r.id(1)));
    }

    private void open(Done done, long reversal) {
        em.createNativeQuery("INSERT INTO unit_progress_taken_back (enrolment_id, unit_id, completed_at, evidence,"
                        + " enrolment_completed_at, reversal_id) SELECT p.enrolment_id, p.unit_id, p.completed_at,"
                        + " p.evidence, e.completed_at, ? FROM unit_progress p JOIN enrolment e ON e.id = p.enrolment_id"
                        + " WHERE p.enrolment_id = ? AND p.unit_id = ?")
                .setParameter(1, reversal)
                .setParameter(2, done.enrolmentId())
                .setParameter(3, done.unitId())
                .executeUpdate();
        em.createNativeQuery("DELETE FROM unit_progress WHERE enrolment_id = ? AND unit_id = ?")
                .setParameter(1, done.enrolmentId())
                .setParameter(2, done.unitId())
                .executeUpdate();
        boolean required = units.of(done.enrolmentId(), done.unitId()).required();
        enrolments.locked(done.enrolmentId()).unitTakenBack(required);
    }

    /** The tolerance is given once per video, however often it is watched. */
    private void again(WatchedVideo watched) {
        em.createNativeQuery(
                        "INSERT INTO watched_video (person_id, lecture_id, asset_id, duration_ms, verified,"
                                + " in_background, too_fast, overdraft_ms, updated_at, round) SELECT person_id, lecture_id,"
                                + " asset_id, duration_ms, '', '', '', overdraft_ms, ?, round + 1 FROM watched_video WHERE id = ?")
                .setParameter(1, now())
                .setParameter(2, watched.id())
                .executeUpdate();
    }

    /** Whoever is watching now is told so by the player, and goes on in the new round. */
    private void endPlaybacks(long watchedVideoId) {
        em.createNativeQuery("UPDATE playback SET ended_at = ? WHERE watched_video_id = ? AND ended_at IS NULL")
                .setParameter(1, now())
                .setParameter(2, watchedVideoId)
                .executeUpdate();
    }

    private Timestamp now() {
        return Timestamp.valueOf(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
}
