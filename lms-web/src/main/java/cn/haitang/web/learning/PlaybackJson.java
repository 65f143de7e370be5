package cn.haitang.web.learning;

import cn.haitang.learning.Coverage;
import cn.haitang.learning.Heartbeat;
import cn.haitang.learning.HeartbeatIntake;
import cn.haitang.learning.LearningError;
import cn.haitang.learning.PlaybackService;
import cn.haitang.learning.Refusal;
import cn.haitang.learning.WatchedView;
import cn.haitang.shared.DomainException;
import cn.haitang.shared.ErrorCode;
import cn.haitang.web.shared.Jsons;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;

/** The player's JSON. A body of another shape is {@code learning.heartbeat.invalid}. */
final class PlaybackJson {

    /** Looked up once: finding the provider costs more than building a document. */
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
        } catch (ClassCastException
                | NullPointerException
                | ArithmeticException
                | IndexOutOfBoundsException
                | UnsupportedOperationException shape) {
            throw new DomainException(LearningError.HEARTBEAT_INVALID);
        }
    }

    static JsonObject of(PlaybackService.Opened opened) {
        return Jsons.object()
                .add("playback", opened.playbackId())
                .add("heartbeatSeconds", opened.rules().heartbeatSeconds())
                .add("allowedRate", opened.rules().allowedRate())
                .add("watched", of(opened.watched()))
                .build();
    }

    /** A refused heartbeat has a code and no watched. */
    static JsonObject of(HeartbeatIntake.Answer answer) {
        ErrorCode refusal = answer.refusal();
        JsonObjectBuilder object = Jsons.object()
                .add("playback", answer.playback())
                .add("seq", answer.seq())
                .add("status", refusal == null ? 200 : refusal.status());
        if (refusal != null) {
            object.add("code", refusal.key());
        }
        if (answer.watched() != null) {
            object.add("takenOver", answer.takenOver())
                    .add("over", answer.over())
                    .add("watched", of(answer.watched()));
        }
        return object.build();
    }

    static JsonObject of(WatchedView watched) {
        return Jsons.object()
                .add("durationMs", watched.durationMs())
                .add("verifiedMs", watched.verified().length())
                .add("missingMs", watched.missingMs())
                .add("openChecks", watched.openChecks())
                .add("positionMs", watched.positionMs())
                .add("completed", watched.completed())
                .add("verified", of(watched.verified()))
                .add("inBackground", of(watched.unverified(Refusal.BACKGROUND)))
                .add("tooFast", of(watched.unverified(Refusal.TOO_FAST)))
                .add("undelivered", of(watched.unverified(Refusal.UNDELIVERED)))
                .add("elsewhere", of(watched.unverified(Refusal.ELSEWHERE)))
                .add("offlineLate", of(watched.unverified(Refusal.OFFLINE_LATE)))
                .add("offlineMore", of(watched.unverified(Refusal.OFFLINE_MORE)))
                .add("provisional", of(watched.provisional()))
                .add("confirming", watched.confirming())
                .build();
    }

    private static JsonArray of(Coverage coverage) {
        JsonArrayBuilder array = Jsons.array();
        coverage.intervals().forEach(i -> array.add(Jsons.array().add(i.from()).add(i.to())));
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
