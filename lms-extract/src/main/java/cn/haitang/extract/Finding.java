package cn.haitang.extract;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.jspecify.annotations.Nullable;

/** What was found in a file, collected step by step, and its form as JSON. */
final class Finding {

    private static final int OUTLINE = 500;

    private final JsonObjectBuilder facts = Json.createObjectBuilder();
    private final JsonArrayBuilder outline = Json.createArrayBuilder();
    private final JsonArrayBuilder renditions = Json.createArrayBuilder();
    private int headings;

    Finding(String kind, String mediaType) {
        facts.add("kind", kind).add("mediaType", mediaType);
    }

    Finding say(String key, @Nullable String value) {
        String clean = value == null ? "" : Plain.line(value);
        if (!clean.isEmpty()) {
            facts.add(key, clean);
        }
        return this;
    }

    Finding count(String key, long value) {
        facts.add(key, value);
        return this;
    }

    Finding text(String text) {
        facts.add("text", Plain.text(text));
        return this;
    }

    Finding needsEncoding(boolean value) {
        facts.add("needsEncoding", value);
        return this;
    }

    /** @param page from 1, or 0 when unknown */
    void heading(int level, String title, int page) {
        String clean = Plain.line(title);
        if (clean.isEmpty() || headings++ >= OUTLINE) {
            return;
        }
        JsonObjectBuilder item = Json.createObjectBuilder().add("level", level).add("title", clean);
        outline.add(page > 0 ? item.add("page", page) : item);
    }

    /** @param file its name in the scratch folder; width and height 0 when it has none */
    void made(String kind, int position, String file, String mediaType, int width, int height) {
        JsonObjectBuilder item = Json.createObjectBuilder()
                .add("kind", kind)
                .add("position", position)
                .add("file", file)
                .add("mediaType", mediaType);
        renditions.add(width > 0 ? item.add("width", width).add("height", height) : item);
    }

    /** A file of fragments; its index goes with it. */
    void stream(int position, String file, String mediaType, int width, int height, HlsIndex index) {
        JsonObjectBuilder item = Json.createObjectBuilder()
                .add("kind", "STREAM")
                .add("position", position)
                .add("file", file)
                .add("mediaType", mediaType)
                .add("codecs", index.codecs())
                .add("head", index.head())
                .add("segments", index.segments());
        renditions.add(width > 0 ? item.add("width", width).add("height", height) : item);
    }

    JsonObject json() {
        return facts.add("outline", outline).add("renditions", renditions).build();
    }
}
