package cn.haitang.web.learning;

import cn.haitang.learning.Coverage;
import cn.haitang.learning.Heartbeat;
import cn.haitang.learning.LearningError;
import cn.haitang.learning.PlaybackService;
import cn.haitang.learning.WatchedView;
import cn.haitang.shared.DomainException;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;

/** The player's JSON. A body of another shape is {@code learning.heartbeat.invalid}. */
final class PlaybackJson {

    private PlaybackJson() {}

    static long id(JsonObject body, String name) {
        try {
            return body.getJsonNumber(name).longValueExact();
        } catch (ClassCastException | NullPointerException | ArithmeticException otherShape) {
            throw new DomainException(LearningError.HEARTBEAT_INVALID);
        }
    }

    static Heartbeat heartbeat(JsonObject body) {
        try {
            List<Heartbeat.Piece> pieces = body.getJsonArray("played").stream()
                    .map(JsonValue::asJsonArray)
                    .map(PlaybackJson::piece)
                    .toList();
            return new Heartbeat(
                    body.getJsonNumber("seq").intValueExact(), number(body, "position"), number(body, "rate"), pieces);
        } catch (ClassCastException | NullPointerException | ArithmeticException | IndexOutOfBoundsException shape) {
            throw new DomainException(LearningError.HEARTBEAT_INVALID);
        }
    }

    static JsonObject of(PlaybackService.Opened opened) {
        return Json.createObjectBuilder()
                .add("playback", opened.playbackId())
                .add("heartbeatSeconds", opened.rules().heartbeatSeconds())
                .add("allowedRate", opened.rules().allowedRate())
                .add("watched", of(opened.watched()))
                .build();
    }

    static JsonObject of(PlaybackService.Answer answer) {
        return Json.createObjectBuilder()
                .add("seq", answer.seq())
                .add("takenOver", answer.takenOver())
                .add("watched", of(answer.watched()))
                .build();
    }

    private static JsonObject of(WatchedView watched) {
        return Json.createObjectBuilder()
                .add("durationMs", watched.durationMs())
                .add("verifiedMs", watched.verified().length())
                .add("missingMs", watched.missingMs())
                .add("positionMs", watched.positionMs())
                .add("completed", watched.completed())
                .add("verified", of(watched.verified()))
                .add("inBackground", of(watched.inBackground()))
                .add("tooFast", of(watched.tooFast()))
                .build();
    }

    private static JsonArray of(Coverage coverage) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        coverage.intervals()
                .forEach(i -> array.add(Json.createArrayBuilder().add(i.from()).add(i.to())));
        return array.build();
    }

    private static Heartbeat.Piece piece(JsonArray piece) {
        return new Heartbeat.Piece(
                piece.getJsonNumber(0).doubleValue(), piece.getJsonNumber(1).doubleValue(), piece.getBoolean(2));
    }

    private static double number(JsonObject body, String name) {
        return body.getJsonNumber(name).doubleValue();
    }
}
