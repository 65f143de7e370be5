package cn.haitang.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The rows that hang on an asset, written as wholes: what was there before is replaced. */
@ApplicationScoped
class AssetRows {

    private static final int TEXT_LENGTH = 4_000_000;

    @PersistenceContext
    private EntityManager em;

    void outline(long assetId, List<Recognised.OutlineItem> items) {
        delete("asset_outline", assetId);
        int position = 0;
        for (Recognised.OutlineItem item : items) {
            em.createNativeQuery(
                            "INSERT INTO asset_outline (asset_id, position, level, title, page) VALUES (?, ?, ?, ?, ?)")
                    .setParameter(1, assetId)
                    .setParameter(2, ++position)
                    .setParameter(3, item.level())
                    .setParameter(4, cut(item.title(), Asset.TITLE_LENGTH))
                    .setParameter(5, item.page())
                    .executeUpdate();
        }
    }

    void text(long assetId, String body) {
        delete("asset_text", assetId);
        if (!body.isBlank()) {
            em.createNativeQuery("INSERT INTO asset_text (asset_id, body) VALUES (?, ?)")
                    .setParameter(1, assetId)
                    .setParameter(2, cut(body, TEXT_LENGTH))
                    .executeUpdate();
        }
    }

    void renditions(long assetId, List<Recognised.Made> made) {
        for (Recognised.Made one : made) {
            em.createNativeQuery("REPLACE INTO rendition (asset_id, kind, position, sha256, media_type, size, width,"
                            + " height) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                    .setParameter(1, assetId)
                    .setParameter(2, one.kind().name())
                    .setParameter(3, one.position())
                    .setParameter(4, one.sha256())
                    .setParameter(5, one.mediaType())
                    .setParameter(6, one.size())
                    .setParameter(7, one.width())
                    .setParameter(8, one.height())
                    .executeUpdate();
        }
    }

    /** Where the segments lie in the files that {@link #renditions} keeps. */
    void streams(long assetId, JsonObject report) {
        delete("stream", assetId);
        report.getJsonArray("renditions").stream()
                .map(JsonValue::asJsonObject)
                .filter(item -> item.containsKey("segments"))
                .forEach(item -> em.createNativeQuery(
                                "INSERT INTO stream (asset_id, position, codecs, head, segments) VALUES (?, ?, ?, ?, ?)")
                        .setParameter(1, assetId)
                        .setParameter(2, item.getInt("position"))
                        .setParameter(3, item.getString("codecs"))
                        .setParameter(4, item.getInt("head"))
                        .setParameter(5, item.getString("segments"))
                        .executeUpdate());
    }

    private void delete(String table, long assetId) {
        em.createNativeQuery("DELETE FROM " + table + " WHERE asset_id = ?")
                .setParameter(1, assetId)
                .executeUpdate();
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
