package cn.haitang.learning;

import cn.haitang.shared.DomainException;
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

    /** @throws DomainException {@code learning.download.not-found} unless it is this person's */
    Download locked(String id, long person) {
        Download download = em.find(Download.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (download == null || !download.belongsTo(person)) {
            throw new DomainException(LearningError.DOWNLOAD_NOT_FOUND);
        }
        return download;
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
