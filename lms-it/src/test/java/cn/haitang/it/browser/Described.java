package cn.haitang.it.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The shapes of {@code /openapi?format=json}, and what of a real answer they don't say or say wrongly. */
record Described(JsonNode openapi) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SHAPES = "#/components/schemas/";

    static Described by(String document) throws JsonProcessingException {
        return new Described(JSON.readTree(document));
    }

    /** The shape that the interface names for an answer; empty: none. */
    String shapeOf(String method, String path, String status) {
        JsonNode content = openapi.at("/paths")
                .path(path)
                .path(method)
                .path("responses")
                .path(status)
                .path("content");
        String named = content.findPath("$ref").asText();
        return named.startsWith(SHAPES) ? named.substring(SHAPES.length()) : "";
    }

    /** Where the answer is not what the shape says; empty: nowhere. */
    List<String> wrong(String shape, String answer) throws JsonProcessingException {
        List<String> wrong = new ArrayList<>();
        compare(shape, named(shape), JSON.readTree(answer), wrong);
        return wrong;
    }

    private JsonNode named(String shape) {
        return openapi.at("/components/schemas").path(shape);
    }

    private void compare(String at, JsonNode shape, JsonNode value, List<String> wrong) {
        String reference = shape.path("$ref").asText();
        if (!reference.isEmpty()) {
            compare(at, named(reference.substring(SHAPES.length())), value, wrong);
            return;
        }
        switch (shape.path("type").asText("nothing")) {
            case "object" -> members(at, shape, value, wrong);
            case "array" -> {
                is(value.isArray(), at + " is no list", wrong);
                value.forEach(one -> compare(at + "[]", shape.path("items"), one, wrong));
            }
            case "string" -> is(value.isTextual(), at + " is not a text", wrong);
            case "boolean" -> is(value.isBoolean(), at + " is not true or false", wrong);
            case "integer", "number" -> is(value.isNumber(), at + " is not a number", wrong);
            default -> wrong.add(at + " is not described");
        }
    }

    private void members(String at, JsonNode shape, JsonNode value, List<String> wrong) {
        is(value.isObject(), at + " is no object", wrong);
        is(!shape.has("maxProperties"), at + " bounds how much it holds", wrong);
        shape.path("required")
                .forEach(name -> is(value.has(name.asText()), at + "." + name.asText() + " is missing", wrong));
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            compare(
                    at + "." + member.getKey(),
                    shape.path("properties").path(member.getKey()),
                    member.getValue(),
                    wrong);
        }
    }

    private static void is(boolean right, String what, List<String> wrong) {
        if (!right) {
            wrong.add(what);
        }
    }
}
