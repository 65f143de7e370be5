package cn.haitang.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One person's browser, as far as a measurement needs it: signs in by the page, keeps the cookie and the CSRF token. */
final class Browser {

    private static final String SIGN_IN = "/organisation/sign-in.xhtml";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Pattern FIELD =
            Pattern.compile("name=\"(jakarta\\.faces\\.ViewState|primefaces\\.nonce)\"[^>]*? value=\"([^\"]*)\"");
    private static final Pattern BUTTON = Pattern.compile(
            "<input[^>]*type=\"submit\"[^>]*name=\"([^\"]+)\"|<input[^>]*name=\"([^\"]+)\"[^>]*type=\"submit\"");
    private static final Pattern CSRF = Pattern.compile("name=\"csrf-token\" content=\"([^\"]+)\"");

    private final String base;
    /** One for all: a client has threads of its own, a person has not. */
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String csrf = "";

    Browser(String base) {
        this.base = base;
    }

    void signIn(String phone, String password) throws IOException {
        String page = get(SIGN_IN).body();
        StringBuilder form = new StringBuilder("form=form");
        add(form, "form:phone", phone);
        add(form, "form:password", password);
        Matcher field = FIELD.matcher(page);
        while (field.find()) {
            add(form, field.group(1), field.group(2));
        }
        Matcher button = BUTTON.matcher(page);
        if (button.find()) {
            add(form, button.group(1) == null ? button.group(2) : button.group(1), "1");
        }
        HttpResponse<String> entered = send(request(SIGN_IN)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.toString())));
        Matcher token = CSRF.matcher(get("/learning/home.xhtml").body());
        if (entered.statusCode() != 302 || !token.find()) {
            throw new IOException("sign-in of " + phone + " was answered " + entered.statusCode());
        }
        csrf = token.group(1);
    }

    HttpResponse<String> get(String path) throws IOException {
        return send(request(path).GET());
    }

    HttpResponse<String> post(String path, String json) throws IOException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("X-CSRF-Token", csrf)
                .POST(BodyPublishers.ofString(json)));
    }

    /** How many bytes came. */
    long fetch(String path) throws IOException {
        try {
            HttpResponse<byte[]> answer = CLIENT.send(request(path).GET().build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IOException(path + " was answered " + answer.statusCode());
            }
            return answer.body().length;
        } catch (InterruptedException e) {
            throw stopped(e);
        }
    }

    String cookie() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    String csrf() {
        return csrf;
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE);
        return cookies.isEmpty() ? request : request.header("Cookie", cookie());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());
            for (String cookie : answer.headers().allValues("Set-Cookie")) {
                String[] pair = cookie.split(";", 2)[0].split("=", 2);
                cookies.put(pair[0], pair[1]);
            }
            return answer;
        } catch (InterruptedException e) {
            throw stopped(e);
        }
    }

    private static IllegalStateException stopped(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException(e);
    }

    private static void add(StringBuilder form, String name, String value) {
        form.append('&').append(encoded(name)).append('=').append(encoded(value));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
