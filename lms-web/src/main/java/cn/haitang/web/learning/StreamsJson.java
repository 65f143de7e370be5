package cn.haitang.web.learning;

import cn.haitang.media.StreamQueries.StreamsView;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;

/** Streams as the player reads them. */
final class StreamsJson {

    private StreamsJson() {}

    static JsonObject of(StreamsView view) {
        JsonArrayBuilder qualities = Json.createArrayBuilder();
        view.qualities()
                .forEach(quality -> qualities.add(
                        Json.createObjectBuilder().add("lines", quality.lines()).add("bytes", quality.bytes())));
        return Json.createObjectBuilder()
                .add("link", view.link())
                .add("qualities", qualities)
                .add("sheets", view.sheets())
                .add("whole", view.whole())
                .build();
    }
}
