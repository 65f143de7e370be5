package cn.haitang.learning;

import cn.haitang.shared.DomainException;
import cn.haitang.shared.database.Row;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayOutputStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Downloads and the evidence of their logs as rows. */
@Dependent
class Downloads {

    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Units units;

    @Inject
    private Playbacks playbacks;

    @Inject
    private RuleProfiles profiles;

    @Inject
    private Clock clock;

    /** A new one, by the rules that are in force today. */
    OfflineService.Begun begin(long person, long enrolmentId, long unitId) {
        UnitFacts unit = units.of(enrolmentId, unitId);
        Instant now = clock.instant();
        WatchedVideo watched = playbacks.watched(person, unit, now);
        RuleProfile profile = profiles.ofUnit(unitId);
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        String id = Playbacks.newId();
        em.persist(new Download(id, key, person, enrolmentId, unit, watched.id(), profile.id(), now));
        return new OfflineService.Begun(id, key, watched.assetId(), watched.durationMs(), profile.view());
    }

    /**
     * The one that takes the log of this download today: itself, or the one that goes on with it after a take-back.
     *
     * @throws DomainException {@code learning.download.not-found} unless it is this person's
     */
    Download locked(String id, long person) {
        Download download = em.find(Download.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (download == null || !download.belongsTo(person)) {
            throw new DomainException(LearningError.DOWNLOAD_NOT_FOUND);
        }
        Download last = Row.first(
                        em.createNativeQuery(
                                        "SELECT id, counts_from FROM download WHERE log_of = ? ORDER BY counts_from DESC LIMIT 1")
                                .setParameter(1, id),
                        r -> em.find(Download.class, r.text(0), LockModeType.PESSIMISTIC_WRITE))
                .orElse(download);
        WatchedVideo watched = playbacks.lockedVideo(last.watchedVideoId());
        return watched.isTakenBack() ? inNewRound(last, watched) : last;
    }

    private Download inNewRound(Download old, WatchedVideo takenBack) {
        Download next = Row.first(
                        em.createNativeQuery(
                                        "SELECT w.id, h.entered_at FROM watched_video w JOIN hours_entry h ON h.id = ?1"
                                                + " WHERE w.person_id = ?2 AND w.lecture_id = ?3 AND w.asset_id = ?4 AND w.taken_back = 0")
                                .setParameter(1, takenBack.takenBack())
                                .setParameter(2, takenBack.personId())
                                .setParameter(3, takenBack.lectureId())
                                .setParameter(4, takenBack.assetId()),
                        r -> old.inRound(Playbacks.newId(), r.id(0), r.instant(1)))
                .orElseThrow();
        em.persist(next);
        return next;
    }

    /** The rules that were in force when it was begun. */
    RuleProfileView rulesOf(Download download) {
        return profiles.byId(download.ruleProfileId()).view();
    }

    /** Takes entries of the log into the watched video and keeps the evidence; true when one is broken. */
    boolean take(Download download, List<Download.LogEntry> entries, WatchedVideo watched) {
        watched.delivered(playbacks.delivered(watched));
        Download.Taken taken = download.take(entries, watched, rulesOf(download), clock.instant());
        keep(download, taken.evidence());
        return taken.broken();
    }

    private void keep(Download download, List<HeartbeatLog.Entry> evidence) {
        if (evidence.isEmpty()) {
            return;
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        evidence.forEach(entry -> body.writeBytes(HeartbeatLog.bytes(entry)));
        em.createNativeQuery("INSERT INTO download_log (download_id, first_n, body) VALUES (?, ?, ?)")
                .setParameter(1, download.id())
                .setParameter(2, evidence.get(0).seq())
                .setParameter(3, body.toByteArray())
                .executeUpdate();
    }
}
