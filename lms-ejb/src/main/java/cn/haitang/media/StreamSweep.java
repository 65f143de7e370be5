package cn.haitang.media;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Asks for the streams of videos that are ready and have none, each once. Looking for them instead of asking when a video
 * becomes ready also finds the videos from before there were streams, and lets a start come first.
 */
@Singleton
@PermitAll
public class StreamSweep {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private MediaSettings settings;

    @Inject
    private Clock clock;

    @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
    public void look() {
        if (!settings.streams()) {
            return;
        }
        Timestamp now = Timestamp.valueOf(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        em.createNativeQuery("INSERT IGNORE INTO job (kind, subject, run_after, created_at) SELECT '" + SegmentJob.KIND
                        + "', a.id, ?, ? FROM asset a WHERE a.status = 'READY' AND a.kind IN ('VIDEO', 'AUDIO')"
                        + " AND NOT EXISTS (SELECT 1 FROM stream s WHERE s.asset_id = a.id) AND a.id NOT IN"
                        + " (SELECT CAST(j.subject AS UNSIGNED) FROM job j WHERE j.kind = '" + SegmentJob.KIND + "')")
                .setParameter(1, now)
                .setParameter(2, now)
                .executeUpdate();
    }
}
