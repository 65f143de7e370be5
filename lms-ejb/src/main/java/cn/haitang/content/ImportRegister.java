package cn.haitang.content;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Remembers in the database what was imported, so that only a change is imported, and only once. */
@Stateless
@PermitAll
public class ImportRegister {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    /** Whether this is what was imported last. */
    public boolean isCurrent(String fingerprint) {
        List<?> newest = em.createNativeQuery("SELECT fingerprint FROM content_import ORDER BY id DESC LIMIT 1")
                .getResultList();
        return newest.contains(fingerprint);
    }

    /** Part of the transaction that imports. Going back to an older state makes that one the newest again. */
    public void remember(String fingerprint) {
        em.createNativeQuery("DELETE FROM content_import WHERE fingerprint = ?")
                .setParameter(1, fingerprint)
                .executeUpdate();
        em.createNativeQuery("INSERT INTO content_import (fingerprint, imported_at) VALUES (?, ?)")
                .setParameter(1, fingerprint)
                .setParameter(2, Timestamp.valueOf(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)))
                .executeUpdate();
    }
}
