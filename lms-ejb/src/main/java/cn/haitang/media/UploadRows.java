package cn.haitang.media;

import cn.haitang.organisation.CurrentPerson;
import cn.haitang.shared.DomainException;
import cn.haitang.shared.SharedError;
import cn.haitang.shared.database.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** Uploads under way, each seen by its owner alone. */
@ApplicationScoped
class UploadRows {

    /** @param size of the whole file in bytes */
    record Upload(String id, String name, long size) {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentPerson current;

    @Inject
    private Clock clock;

    /** The open upload of this file, so that choosing it again goes on where it stopped. */
    Upload begin(FileName name, long size) {
        em.createNativeQuery("INSERT IGNORE INTO upload (id, owner_id, name, size, created_at) VALUES (?, ?, ?, ?, ?)")
                .setParameter(1, UUID.randomUUID().toString())
                .setParameter(2, current.id())
                .setParameter(3, name.value())
                .setParameter(4, size)
                .setParameter(5, Timestamp.valueOf(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)))
                .executeUpdate();
        return Row.first(
                        em.createNativeQuery(
                                        "SELECT id, name, size FROM upload WHERE owner_id = ? AND name = ? AND size = ?")
                                .setParameter(1, current.id())
                                .setParameter(2, name.value())
                                .setParameter(3, size),
                        UploadRows::upload)
                .orElseThrow();
    }

    /** @throws DomainException {@code shared.not-found} also when it is somebody else's */
    Upload mine(String id) {
        return Row.first(
                        em.createNativeQuery("SELECT id, name, size FROM upload WHERE id = ? AND owner_id = ?")
                                .setParameter(1, id)
                                .setParameter(2, current.id()),
                        UploadRows::upload)
                .orElseThrow(() -> new DomainException(SharedError.NOT_FOUND));
    }

    void remove(String id) {
        em.createNativeQuery("DELETE FROM upload WHERE id = ?")
                .setParameter(1, id)
                .executeUpdate();
    }

    private static Upload upload(Row row) {
        return new Upload(row.text(0), row.text(1), row.id(2));
    }
}
