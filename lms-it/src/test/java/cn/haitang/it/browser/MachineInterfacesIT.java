package cn.haitang.it.browser;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
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
        for (String shape : new String[] {"CertificateStatus", "CertificatesChecked", "Jwk", "WebhookMessage"}) {
            assertThat(described).contains("    " + shape + ":");
        }
    }

    @Test
    void what_is_answered_without_an_account_is_what_the_interface_describes() throws Exception {
        Described described = Described.by(get(address("/openapi?format=json")).body());
        String id =
                GivenCertificate.to(SampleAccount.withPhone("13800130003"), 12).publicId();
        String checks = "{\"ids\":[\"" + id + "\",\"nobody\"]}";
        String list = get(address("/api/status-lists/revocation/0")).body().split("\\.", -1)[1];

        assertSaid(described, "get /api/certificates/{id} 200", get(address("/api/certificates/" + id)));
        assertSaid(described, "get /api/certificates/{id} 404", get(address("/api/certificates/nobody")));
        assertSaid(described, "post /api/certificates/checks 200", post(address("/api/certificates/checks"), checks));
        assertSaid(described, "post /api/certificates/checks 400", post(address("/api/certificates/checks"), "{}"));
        assertSaid(described, "get /api/issuer/keys 200", get(address("/api/issuer/keys")));
        assertSaid(described, "get /api/issuer/keys/{id} 404", get(address("/api/issuer/keys/nobody")));
        assertSaid(described, "get /api/status-lists 200", get(address("/api/status-lists")));
        assertThat(described.wrong(
                        described.shapeOf("get", "/api/status-lists/{purpose: revocation|suspension}/{list}", "200"),
                        new String(Base64.getUrlDecoder().decode(list), US_ASCII)))
                .isEmpty();
    }

    private static void assertSaid(Described described, String what, HttpResponse<String> answer) throws IOException {
        String[] parts = what.split(" ", -1);
        String shape = described.shapeOf(parts[0], parts[1], parts[2]);

        assertThat(String.valueOf(answer.statusCode())).as(what).isEqualTo(parts[2]);
        assertThat(shape).as(what).isNotEmpty();
        assertThat(described.wrong(shape, answer.body())).as(what).isEmpty();
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

    private HttpResponse<String> post(String address, String json) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
