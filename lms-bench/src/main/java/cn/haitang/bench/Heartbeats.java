package cn.haitang.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;

/** The player's calls, in one place for the crash test; heartbeat.lua says the same to the load tool. */
final class Heartbeats {

    private Heartbeats() {}

    /** Fetches the video, since only what was delivered can count, and opens a playback. @return its id */
    static String open(Browser browser, Trainee trainee) throws IOException {
        browser.fetch("/media/" + trainee.video() + "/video");
        return reopen(browser, trainee);
    }

    static String reopen(Browser browser, Trainee trainee) throws IOException {
        HttpResponse<String> answer = browser.post(
                "/api/learning/playbacks",
                "{\"enrolment\":" + trainee.enrolment() + ",\"unit\":" + trainee.unit() + "}");
        if (answer.statusCode() != 200) {
            throw new IOException("opening a playback was answered " + answer.statusCode() + " " + answer.body());
        }
        return json(answer).getString("playback");
    }

    /** Reports what was played. @return the status: 200 when it is durable, or what the answer says of this heartbeat */
    static int send(Browser browser, String playback, int seq, long from, long to) throws IOException {
        HttpResponse<String> answer = post(browser, playback, seq, from, to);
        return answer.statusCode() == 200 ? json(answer).getInt("status") : answer.statusCode();
    }

    static HttpResponse<String> post(Browser browser, String playback, int seq, long from, long to) throws IOException {
        return browser.post(
                "/api/heartbeats",
                "{\"playback\":\"" + playback + "\",\"seq\":" + seq + ",\"position\":" + to
                        + ",\"rate\":1,\"played\":[[" + from + "," + to + ",true]]}");
    }

    private static JsonObject json(HttpResponse<String> answer) {
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }
}
