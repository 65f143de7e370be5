package cn.haitang.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A browser is told while the app is closed: sealed for it alone, by a push service that may not lie inside; the service worker shows it. */
class PushIT extends BrowserTest {

    private static final SampleAccount HOLDER = SampleAccount.withPhone("13800130017");

    /** A request as it came in. */
    private record Pushed(String vapid, String encoding, String ttl, byte[] body) {}

    private final BlockingQueue<Pushed> pushed = new LinkedBlockingQueue<>();
    private volatile int answer = 201;
    private HttpServer service;

    @BeforeEach
    void a_push_service() throws Exception {
        service = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        service.createContext("/push", exchange -> {
            var headers = exchange.getRequestHeaders();
            pushed.add(new Pushed(
                    headers.getFirst("Authorization"),
                    headers.getFirst("Content-Encoding"),
                    headers.getFirst("TTL"),
                    exchange.getRequestBody().readAllBytes()));
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        service.start();
    }

    @AfterEach
    void none() {
        service.stop(0);
        Rows.run("DELETE FROM push_device");
    }

    @Test
    void what_happened_comes_sealed_and_a_browser_that_is_gone_is_forgotten() throws Exception {
        Page holder = openAs(HOLDER, View.PHONE, "/organisation/me.xhtml");
        String origin = "http://127.0.0.1:" + service.getAddress().getPort();
        PushedBrowser browser = new PushedBrowser();
        for (String inside : List.of("https://localhost/p", "https://169.254.169.254/p", "http://example.com/p")) {
            assertThat(begin(holder, browser.subscription(inside))).as(inside).isEqualTo(400);
        }
        assertThat(begin(holder, browser.subscription(origin + "/push/1").replaceFirst("p256dh\":\"B", "p256dh\":\"C")))
                .as("not a key")
                .isEqualTo(400);
        assertThat(begin(holder, browser.subscription(origin + "/push/1"))).isEqualTo(204);
        assertThat(begin(holder, browser.subscription(origin + "/push/1")))
                .as("twice")
                .isEqualTo(204);

        GivenCertificate given = GivenCertificate.to(HOLDER, 200);
        answerReport(holder, given);
        Pushed first = pushed.poll(30, TimeUnit.SECONDS);
        assertThat(first).isNotNull();
        assertThat(browser.open(first.body()))
                .contains("\"title\":\"你报告的错误有答复了\"", "\"page\":\"certification/wallet.xhtml\"")
                .doesNotContain(given.serial());
        assertThat(first.encoding()).isEqualTo("aes128gcm");
        assertThat(Long.parseLong(first.ttl())).isPositive();
        assertThat(PushedBrowser.claims(first.vapid())).contains("\"aud\":\"" + origin + "\"");

        answer = 410;
        answerReport(holder, GivenCertificate.to(HOLDER, 201));
        assertThat(pushed.poll(30, TimeUnit.SECONDS)).isNotNull();
        Eventually.in(20, "that the browser which is gone is forgotten", () -> devices() == 0);
    }

    @Test
    void the_service_worker_shows_what_came() throws Exception {
        Page holder = openAs(HOLDER, View.PHONE, "/certification/wallet.xhtml");
        holder.context().grantPermissions(List.of("notifications"));
        holder.evaluate("async () => { await navigator.serviceWorker.ready; }");
        CDPSession browser = holder.context().newCDPSession(holder);
        Set<String> registrations = ConcurrentHashMap.newKeySet(); // also those of other tests' pages
        browser.on(
                "ServiceWorker.workerRegistrationUpdated",
                event -> event.getAsJsonArray("registrations")
                        .forEach(each -> registrations.add(
                                each.getAsJsonObject().get("registrationId").getAsString())));
        browser.send("ServiceWorker.enable");
        Eventually.in(
                holder,
                30,
                "the notification",
                () -> { // what comes before the worker is told to us is lost
                    registrations.forEach(each -> push(browser, each));
                    return "快到期了"
                            .equals(holder.evaluate("async () => { const worker = await navigator.serviceWorker.ready;"
                                    + " return (await worker.getNotifications())[0]?.title; }"));
                });
    }

    private void push(CDPSession browser, String registration) {
        JsonObject message = new JsonObject();
        message.addProperty("origin", address("/").replaceFirst("/$", ""));
        message.addProperty("registrationId", registration);
        message.addProperty("data", "{\"title\":\"快到期了\",\"body\":\"最后一天\",\"page\":\"certification/wallet.xhtml\"}");
        browser.send("ServiceWorker.deliverPushMessage", message);
    }

    private int begin(Page holder, String subscription) {
        return (int) holder.evaluate(
                "async (body) => (await fetch('/api/engagement/push/devices', {method: 'POST', body, headers: {'Content-Type':"
                        + " 'application/json', 'X-CSRF-Token': document.querySelector('meta[name=csrf-token]').content}})).status",
                subscription);
    }

    private void answerReport(Page holder, GivenCertificate given) {
        go(holder, "/certification/certificate.xhtml?id=" + given.publicId());
        holder.locator("[id='report:wrong']").fill("行业写错了");
        holder.locator("[id='report:send']").click();
        holder.locator("#wrong").getByText("等待答复").waitFor();
        Page manager = openAs("MANAGER", View.DESKTOP, "/certification/reports.xhtml");
        var row = manager.locator("#reports tbody tr", new Page.LocatorOptions().setHasText(given.serial()));
        row.locator("input[name^=answer]").fill("已核实");
        row.locator("input[type=submit]").click();
        row.getByText("已核实").waitFor();
    }

    private static long devices() {
        return Rows.number("SELECT COUNT(*) FROM push_device");
    }
}
