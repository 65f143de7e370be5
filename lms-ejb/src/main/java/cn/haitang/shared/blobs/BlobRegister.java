package cn.haitang.shared.blobs;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** The rows that assets and renditions refer to. */
@Stateless
@PermitAll
public class BlobRegister {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    /** Also says that the bytes are wanted now: unused ones are removed a day after this. */
    public void remember(String sha256, long size) {
        em.createNativeQuery("INSERT INTO stored_blob (sha256, size, created_at) VALUES (?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE created_at = VALUES(created_at)")
                .setParameter(1, sha256)
                .setParameter(2, size)
                .setParameter(3, Timestamp.valueOf(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)))
                .executeUpdate();
    }
}
