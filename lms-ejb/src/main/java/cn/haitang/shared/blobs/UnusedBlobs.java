package cn.haitang.shared.blobs;

import cn.haitang.shared.database.Row;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Removes bytes that no row refers to any more (a discarded upload, a replaced rendition), a day after they were last
 * stored. Who refers to blobs is asked of the database: whatever table keeps a SHA-256 of this store has a foreign key
 * to {@code stored_blob}.
 */
@Singleton
@PermitAll
public class UnusedBlobs {

    private static final Duration KEEP = Duration.ofDays(1);
    private static final int MOST_AT_ONCE = 500;
    private static final String REFERENCES = "SELECT TABLE_NAME, COLUMN_NAME FROM information_schema.KEY_COLUMN_USAGE"
            + " WHERE TABLE_SCHEMA = DATABASE() AND REFERENCED_TABLE_NAME = 'stored_blob'";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private BlobStore blobs;

    @Inject
    private Clock clock;

    /** The row is locked while its file goes: whoever stores the same bytes meanwhile waits, and then writes them anew. */
    @Schedule(hour = "*", minute = "43", persistent = false)
    public void sweep() {
        for (String sha256 : unused()) {
            em.createNativeQuery("DELETE FROM stored_blob WHERE sha256 = ?")
                    .setParameter(1, sha256)
                    .executeUpdate();
            blobs.remove(sha256);
        }
    }

    private List<String> unused() {
        LocalDateTime oldest = LocalDateTime.ofInstant(clock.instant().minus(KEEP), ZoneOffset.UTC);
        Query query = em.createNativeQuery("SELECT b.sha256 FROM stored_blob b WHERE b.created_at < ?" + notReferred()
                        + " LIMIT " + MOST_AT_ONCE + " FOR UPDATE SKIP LOCKED")
                .setParameter(1, Timestamp.valueOf(oldest));
        return Row.list(query, row -> row.text(0));
    }

    private String notReferred() {
        return Row.list(
                        em.createNativeQuery(REFERENCES),
                        row -> " AND NOT EXISTS (SELECT 1 FROM " + row.text(0) + " r WHERE r." + row.text(1)
                                + " = b.sha256)")
                .stream()
                .collect(Collectors.joining());
    }
}
