package cn.haitang.learning;

import cn.haitang.organisation.CurrentPerson;
import cn.haitang.organisation.Roles;
import cn.haitang.shared.DomainException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayOutputStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Lectures that are taken along, and the logs of what was watched of them without a network. */
@Stateless
@RolesAllowed(Roles.TRAINEE)
public class OfflineService {

    static final int MOST_ENTRIES = 200;
    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** @param key seals the log; it is told once and stays with the download on the phone */
    public record Begun(String download, byte[] key, long assetId, long durationMs, RuleProfileView rules) {}

    /**
     * What came of a log.
     *
     * @param upTo entries up to this number are taken and may be removed on the phone
     * @param broken an entry did not follow on the one before, or its seal is wrong; nothing from it on was taken
     */
    public record Taken(int upTo, boolean broken, WatchedView watched) {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    private LearningAccess access;

    @Inject
    private Units units;

    @Inject
    private Playbacks playbacks;

    @Inject
    private RuleProfiles profiles;

    @Inject
    private CheckPoints points;

    @Inject
    private LectureCompletion completion;

    @Inject
    private CurrentPerson current;

    @Inject
    private Clock clock;

    /** Begins a download of a lecture unit of an own enrolment. */
    public Begun begin(long enrolmentId, long unitId) {
        access.mustOwnEnrolment(enrolmentId);
        UnitFacts unit = units.of(enrolmentId, unitId);
        long person = current.id();
        Instant now = clock.instant();
        WatchedVideo watched = playbacks.watched(person, unit, now);
        RuleProfile profile = profiles.ofUnit(unitId);
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        String id = Playbacks.newId();
        em.persist(new Download(id, key, person, enrolmentId, unit, watched.id(), profile.id(), now));
        return new Begun(id, key, watched.assetId(), watched.durationMs(), profile.view());
    }

    /**
     * Takes entries of the log; those that were taken before change nothing.
     *
     * @throws DomainException {@code learning.download.not-found}, or {@code learning.heartbeat.invalid} for too many
     */
    public Taken take(String downloadId, List<Download.LogEntry> entries) {
        if (entries.size() > MOST_ENTRIES) {
            throw new DomainException(LearningError.HEARTBEAT_INVALID);
        }
        Download download = em.find(Download.class, downloadId, LockModeType.PESSIMISTIC_WRITE);
        if (download == null || !download.belongsTo(current.id())) {
            throw new DomainException(LearningError.DOWNLOAD_NOT_FOUND);
        }
        WatchedVideo watched = playbacks.lockedVideo(download.watchedVideoId());
        watched.delivered(playbacks.delivered(watched));
        RuleProfileView rules = profiles.byId(download.ruleProfileId()).view();
        Download.Taken taken = download.take(entries, watched, rules, clock.instant());
        keep(download, taken.evidence());
        if (!watched.isCompleted()) {
            watched.asks(points.plan(watched, rules.watching()));
            watched.confirming(points.confirmable(watched, rules.watching()));
        }
        WatchRule rule = watched.rule(rules);
        if (watched.canComplete(rule)) {
            watched.complete(clock.instant());
            completion.record(download.enrolmentId(), download.unitId(), download.ruleProfileId(), watched);
        }
        return new Taken(download.lastN(), taken.broken(), watched.view(rule));
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
