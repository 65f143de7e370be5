package cn.haitang.web.learning;

import cn.haitang.media.StreamQueries.StreamsView;
import cn.haitang.web.shared.Jsons;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;

/** Streams as the player reads them. */
final class StreamsJson {

    private StreamsJson() {}

    static JsonObject of(StreamsView view) {
        JsonArrayBuilder qualities = Jsons.array();
        view.qualities()
                .forEach(quality -> qualities.add(
                        Jsons.object().add("lines", quality.lines()).add("bytes", quality.bytes())));
        return Jsons.object()
                .add("link", view.link())
                .add("qualities", qualities)
                .add("sheets", view.sheets())
                .add("whole", view.whole())
                .build();
    }
}
