package cn.haitang.web.shared;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;

/** Begins JSON. {@link Json} looks its provider up in all libraries each time: that was two thirds of what an exam cost. */
public final class Jsons {

    private static final JsonBuilderFactory FACTORY = Json.createBuilderFactory(null);

    private Jsons() {}

    public static JsonObjectBuilder object() {
        return FACTORY.createObjectBuilder();
    }

    public static JsonArrayBuilder array() {
        return FACTORY.createArrayBuilder();
    }
}
