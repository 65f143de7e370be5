package cn.haitang.it.browser;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MachineInterfacesIT extends BrowserTest {

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void health_tells_the_public_whether_the_node_lives_and_can_serve() throws Exception {
        assertThat(get(address("/health/live")).statusCode()).isEqualTo(200);
        assertThat(get(address("/health/ready")).body())
                .contains("\"database\"", "UP")
                .doesNotContain("jdbc", "Exception");
    }

    @Test
    void metrics_answer_on_their_own_listener_only() throws Exception {
        String inside = "http://127.0.0.1:" + System.getProperty("haitang.it.metrics-port");

        assertThat(get(inside + "/metrics").body()).contains("memory_usedHeap_bytes");
        assertThat(get(inside + "/organisation/sign-in.xhtml").statusCode()).isEqualTo(404);
        for (String path :
                new String[] {"/metrics", "/metrics/", "/metrics/base", "/metrics;x=1", "//metrics", "/./metrics"}) {
            assertThat(get(address(path)).statusCode()).as(path).isNotEqualTo(200);
        }
    }

    @Test
    void the_interface_describes_itself() throws Exception {
        String described = get(address("/openapi")).body();

        assertThat(described).contains("openapi:", "/api/certificates/{id}:", "/api/certificates/checks:");
        assertThat(described).contains("/api/issuer/keys:", "/api/issuer/keys/{id}:", "/api/status-lists:");
        for (String shape : new String[] {"CertificateStatus", "CertificatesChecked", "JwkSet", "Jwk", "StatusLists"}) {
            assertThat(described).contains("    " + shape + ":");
        }
        for (String answer : new String[] {"issuer/keys", "issuer/keys/{id}"}) {
            String from = described.substring(described.indexOf("  /api/" + answer + ":"));
            assertThat(from.substring(0, from.indexOf("deprecated")))
                    .as("what %s answers", answer)
                    .contains("$ref: \"#/components/schemas/Jwk");
        }
    }

    @Test
    void a_key_says_what_the_description_says_and_nothing_else() throws Exception {
        String described = get(address("/openapi")).body();
        String shape = described.substring(described.indexOf("\n    Jwk:"), described.indexOf("\n    JwkSet:"));

        Matcher field = Pattern.compile("\"(\\w+)\":\"")
                .matcher(get(address("/api/issuer/keys")).body());
        assertThat(field.results().map(found -> found.group(1)).distinct())
                .contains("kty", "alg", "use", "kid", "n", "e", "crv", "x", "y")
                .allSatisfy(name -> assertThat(shape).containsPattern("\n        \"?" + name + "\"?:"));
    }

    @Test
    void the_issuer_can_be_checked_without_us_by_its_keys_and_its_status_list() throws Exception {
        String keys = get(address("/.well-known/jwks.json")).body();
        assertThat(keys).contains("\"kty\":\"RSA\"").doesNotContain("\"d\":");
        assertThat(get(address("/.well-known/did.json")).body()).contains("did:web:", "JsonWebKey", "assertionMethod");

        HttpResponse<String> list = get(address("/api/status-lists/revocation/0"));
        assertThat(list.headers().firstValue("Content-Type").orElse("")).startsWith("application/vc+jwt");
        String header = new String(Base64.getUrlDecoder().decode(list.body().split("\\.", -1)[0]), US_ASCII);
        String key = header.replaceFirst(".*/api/issuer/keys/([\\w-]+).*", "$1");
        assertThat(get(address("/api/issuer/keys/" + key)).statusCode()).isEqualTo(200);
        assertThat(keys).contains(key);
        assertThat(get(address("/api/issuer/keys/nobody")).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
