package cn.haitang.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An employer's system hears of a certificate: signed, again after a failure, and never inside the own network. */
class WebhookIT extends BrowserTest {

    private static final String PAGE = "/certification/webhooks.xhtml";

    private static final String FAILED_ONCE =
            "SELECT COUNT(*) FROM webhook_delivery WHERE status = 'WAITING' AND attempts = 1 AND claimed_until IS NULL";

    /** A request as it came in. */
    private record Message(String id, String timestamp, String signature, String body) {}

    private final BlockingQueue<Message> heard = new LinkedBlockingQueue<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private HttpServer receiver;

    @BeforeEach
    void somebody_listens() throws Exception {
        receiver = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        receiver.createContext("/hook", exchange -> {
            var headers = exchange.getRequestHeaders();
            heard.add(new Message(
                    headers.getFirst("webhook-id"),
                    headers.getFirst("webhook-timestamp"),
                    headers.getFirst("webhook-signature"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            exchange.sendResponseHeaders(refusals.getAndDecrement() > 0 ? 500 : 204, -1);
            exchange.close();
        });
        receiver.start();
    }

    @AfterEach
    void nobody_listens() {
        receiver.stop(0);
        Rows.run("UPDATE webhook SET ended_at = UTC_TIMESTAMP(3) WHERE ended_at IS NULL");
    }

    @Test
    void a_certificate_is_told_with_a_signature_and_again_after_a_failure() throws Exception {
        Page admin = openAs("ADMINISTRATOR", View.DESKTOP, PAGE);
        admin.locator("[id='f:url']")
                .fill("http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook");
        admin.locator("[id='f:add']").click();
        String secret = admin.locator("#secret").textContent();
        assertAccessible(admin);
        shot(admin, "webhooks-new");

        refusals.set(1);
        String serial =
                GivenCertificate.to(SampleAccount.withPhone("13800130003"), 400).serial();
        Message first = heard.poll(40, TimeUnit.SECONDS);
        Eventually.in(20, "the note that it failed", () -> Rows.number(FAILED_ONCE) > 0);
        Rows.run(
                "UPDATE webhook_delivery SET next_at = UTC_TIMESTAMP(3) WHERE status = 'WAITING'"); // the pause is over
        Message again = heard.poll(40, TimeUnit.SECONDS);

        assertThat(first).isNotNull();
        assertThat(again).isNotNull();
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.body()).isEqualTo(first.body()).contains("\"type\":\"certificate.issued\"", serial, "*");
        assertThat(signature(secret, again)).isEqualTo(again.signature());
        String openapi = admin.request().get(address("/openapi?format=json")).text();
        assertThat(Described.by(openapi).wrong("WebhookMessage", again.body())).isEmpty();
        assertThat(heard.poll(4, TimeUnit.SECONDS)).as("told once").isNull();

        go(admin, PAGE);
        assertThat(admin.locator("#log tbody tr").first()).containsText("已送达");
        assertThat(admin.locator("#secret")).hasCount(0);
        shot(admin, "webhooks-log");
        admin.locator("#log tbody tr").first().locator("input[id$=retry]").click();
        assertThat(heard.poll(20, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    void nobody_is_told_inside_the_own_network() {
        Page admin = openAs("ADMINISTRATOR", View.DESKTOP.english(), PAGE);
        for (String inside : new String[] {
            "https://localhost/x", "https://169.254.169.254/latest", "https://[::1]/", "http://example.com/"
        }) {
            admin.locator("[id='f:url']").fill(inside);
            admin.locator("[id='f:add']").click();
            assertThat(admin.locator("[id$=messages]"))
                    .containsText(inside.startsWith("https") ? "inside" : "https://");
            assertThat(admin.locator("#hooks")).hasCount(0);
        }
        shot(admin, "webhooks-refused-en");
    }

    private static String signature(String secret, Message message) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.replaceFirst("^whsec_", "")), "HmacSHA256"));
        String signed = message.id() + "." + message.timestamp() + "." + message.body();
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }
}
