package cn.haitang.learning;

import cn.haitang.media.DeliveredParts;
import cn.haitang.shared.DomainException;
import cn.haitang.shared.database.Row;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/** Playbacks and watched videos as rows. Rows that are locked were made before, so no gap is locked. */
@Dependent
class Playbacks {

    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Enrolments enrolments;

    @Inject
    private RuleProfiles profiles;

    @Inject
    private Clock clock;

    /**
     * Opens a playback; the person's playback before it ends. The learner's row is locked first, so that two devices that
     * open at once come one after the other; the time is taken after that, so that no two playbacks measure the same time.
     */
    Playback open(long personId, long enrolmentId, UnitFacts unit) {
        RuleProfile profile = profiles.ofUnit(unit.unitId());
        String id = newId();
        String before = enrolments.lockedLearner(personId).plays(id);
        Instant now = clock.instant();
        if (before != null) {
            Playback older = locked(before);
            older.takenOver(now, rulesOf(older).watching().lease());
        }
        long video = watched(personId, unit, now).id();
        enrolments.locked(enrolmentId).visit(unit.unitId(), now);
        Playback playback = new Playback(id, personId, enrolmentId, unit.unitId(), video, profile.id(), now);
        em.persist(playback);
        return playback;
    }

    /** The version of the rules that was in force when the playback was opened. */
    RuleProfileView rulesOf(Playback playback) {
        return profiles.byId(playback.ruleProfileId()).view();
    }

    /** @throws DomainException {@code learning.playback.not-found} */
    Playback locked(String playbackId) {
        Playback playback = em.find(Playback.class, playbackId, LockModeType.PESSIMISTIC_WRITE);
        if (playback == null) {
            throw new DomainException(LearningError.PLAYBACK_NOT_FOUND);
        }
        return playback;
    }

    WatchedVideo lockedVideo(long id) {
        return Objects.requireNonNull(em.find(WatchedVideo.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /**
     * The row of this person and video, made when it is missing.
     *
     * @throws DomainException {@code learning.video.not-ready} while there is no video or its length is not known
     */
    WatchedVideo watched(long personId, UnitFacts unit, Instant now) {
        if (unit.lectureId() == null || unit.videoId() == null || unit.durationMs() == null || unit.durationMs() <= 0) {
            throw new DomainException(LearningError.VIDEO_NOT_READY);
        }
        em.createNativeQuery("INSERT IGNORE INTO watched_video (person_id, lecture_id, asset_id, duration_ms, verified,"
                        + " in_background, too_fast, updated_at) VALUES (?, ?, ?, ?, '', '', '', ?)")
                .setParameter(1, personId)
                .setParameter(2, unit.lectureId())
                .setParameter(3, unit.videoId())
                .setParameter(4, unit.durationMs())
                .setParameter(5, column(now))
                .executeUpdate();
        long id = Row.first(
                        em.createNativeQuery("SELECT id FROM watched_video WHERE person_id = ? AND lecture_id = ?"
                                        + " AND asset_id = ? AND taken_back = 0 FOR UPDATE")
                                .setParameter(1, personId)
                                .setParameter(2, unit.lectureId())
                                .setParameter(3, unit.videoId()),
                        r -> r.id(0))
                .orElseThrow();
        return lockedVideo(id);
    }

    /** What was sent to the person of this video. */
    Coverage delivered(WatchedVideo watched) {
        List<?> found = em.createNativeQuery("SELECT " + DeliveredParts.column("w.person_id", "w.asset_id")
                        + " FROM watched_video w WHERE w.id = ?")
                .setParameter(1, watched.id())
                .getResultList();
        String text =
                found.isEmpty() || found.get(0) == null ? "" : found.get(0).toString();
        return HeartbeatRows.coverage(text);
    }

    static String newId() {
        byte[] random = new byte[16];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    private static Timestamp column(Instant instant) {
        return Timestamp.valueOf(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
    }
}
