package cn.haitang.media;

import cn.haitang.shared.blobs.Blob;
import cn.haitang.shared.blobs.BlobStore;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.file.Path;
import java.time.Clock;

/** Takes files of the content folder over as assets. Called by the content import alone. */
@Stateless
@PermitAll
public class MediaImport {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private BlobStore blobs;

    @Inject
    private Processing processing;

    @Inject
    private Clock clock;

    /**
     * The id of the asset with these bytes and this name; stored, and recognised by a job, when it is new.
     *
     * @param originalName the name for downloads
     */
    public long asset(Path file, String originalName) {
        Blob blob = blobs.store(file);
        return em.createQuery(
                        "SELECT a FROM Asset a WHERE a.sha256 = :sha AND a.originalName = :name AND a.ownerId IS NULL",
                        Asset.class)
                .setParameter("sha", blob.sha256())
                .setParameter("name", originalName)
                .getResultStream()
                .findFirst()
                .map(Asset::id)
                .orElseGet(() -> processing.received(new Asset(blob, originalName, null, clock.instant())));
    }
}
