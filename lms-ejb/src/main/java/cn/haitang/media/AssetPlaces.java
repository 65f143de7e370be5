package cn.haitang.media;

import cn.haitang.shared.DomainException;
import cn.haitang.shared.Remembered;
import cn.haitang.shared.SharedError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Where the bytes of an asset and its renditions lie. What is ready never changes, so answers are kept a while. */
@ApplicationScoped
class AssetPlaces {

    /** A blob with what a response needs to know. */
    record Place(String sha256, long size, String mediaType, String name) {}

    private record Key(long assetId, String kind, int position) {}

    private static final String ORIGINAL = "ORIGINAL";

    private final Remembered<Key, Place> known = new Remembered<>(Duration.ofMinutes(5));

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    Place original(long assetId) {
        return known.of(new Key(assetId, ORIGINAL, 0), clock, this::originalFromDatabase);
    }

    Place video(long assetId) {
        return known.of(new Key(assetId, "PLAYED", 0), clock, this::videoFromDatabase);
    }

    Place rendition(long assetId, RenditionKind kind, int position) {
        return known.of(new Key(assetId, kind.name(), position), clock, this::renditionFromDatabase);
    }

    /** 0 when it is not known. */
    long durationMs(long assetId) {
        List<?> rows = em.createNativeQuery("SELECT COALESCE(duration_ms, 0) FROM asset WHERE id = ?1")
                .setParameter(1, assetId)
                .getResultList();
        return rows.isEmpty() ? 0 : ((Number) rows.get(0)).longValue();
    }

    private Place originalFromDatabase(Key key) {
        return first(
                "SELECT sha256, size, COALESCE(media_type, 'application/octet-stream'), original_name FROM asset"
                        + " WHERE id = ?1",
                key);
    }

    private Place videoFromDatabase(Key key) {
        return first(
                "SELECT COALESCE(r.sha256, a.sha256), COALESCE(r.size, a.size), COALESCE(r.media_type, a.media_type),"
                        + " a.original_name FROM asset a LEFT JOIN rendition r ON r.asset_id = a.id AND r.kind = 'VIDEO'"
                        + " WHERE a.id = ?1 AND a.status = 'READY' AND a.kind IN ('VIDEO', 'AUDIO')",
                key);
    }

    private Place renditionFromDatabase(Key key) {
        return first(
                "SELECT r.sha256, r.size, r.media_type, a.original_name FROM rendition r JOIN asset a ON a.id ="
                        + " r.asset_id WHERE r.asset_id = ?1 AND r.kind = '" + RenditionKind.valueOf(key.kind())
                        + "' AND r.position = " + key.position(),
                key);
    }

    private Place first(String sql, Key key) {
        List<?> rows = em.createNativeQuery(sql).setParameter(1, key.assetId()).getResultList();
        if (rows.isEmpty()) {
            throw new DomainException(SharedError.NOT_FOUND);
        }
        Object[] row = (Object[]) rows.get(0);
        return new Place((String) row[0], ((Number) row[1]).longValue(), (String) row[2], (String) row[3]);
    }
}
