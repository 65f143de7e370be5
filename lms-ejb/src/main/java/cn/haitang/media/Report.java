package cn.haitang.media;

import jakarta.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the report that the reading process wrote. */
final class Report {

    private Report() {}

    static Recognised recognised(JsonObject report, List<Recognised.Made> made) {
        return new Recognised(
                AssetKind.valueOf(report.getString("kind")),
                report.getString("mediaType"),
                report.getString("title", null),
                report.getString("author", null),
                integer(report, "pages"),
                number(report, "durationMs"),
                integer(report, "width"),
                integer(report, "height"),
                outline(report),
                report.getString("text", ""),
                report.getBoolean("needsEncoding", false),
                made);
    }

    static @Nullable Integer integer(JsonObject object, String key) {
        return object.containsKey(key) ? object.getInt(key) : null;
    }

    private static @Nullable Long number(JsonObject object, String key) {
        return object.containsKey(key) ? object.getJsonNumber(key).longValue() : null;
    }

    private static List<Recognised.OutlineItem> outline(JsonObject report) {
        return report.getJsonArray("outline").stream()
                .map(item -> item.asJsonObject())
                .map(item -> new Recognised.OutlineItem(
                        item.getInt("level"), item.getString("title"), integer(item, "page")))
                .toList();
    }
}
