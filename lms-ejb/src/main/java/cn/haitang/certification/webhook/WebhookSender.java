package cn.haitang.certification.webhook;

import cn.haitang.shared.DomainException;
import cn.haitang.shared.outside.OutsidePost;
import cn.haitang.shared.vault.Vault;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Each node looks every three seconds for facts to tell and for messages that are due, and sends at most three at a time. */
@Singleton
@Startup
@DependsOn("Migrations")
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WebhookSender {

    private static final Logger LOG = Logger.getLogger(WebhookSender.class.getName());
    private static final int AT_A_TIME = 3;

    private final Semaphore looking = new Semaphore(1);
    private final Semaphore sending = new Semaphore(AT_A_TIME);

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private WebhookFanOut facts;

    @Inject
    private WebhookOutbox outbox;

    @Inject
    private WebhookTarget target;

    @Inject
    private Vault vault;

    @Inject
    private Clock clock;

    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    void look() {
        if (looking.tryAcquire()) {
            executor.submit(this::takeAndSend);
        }
    }

    private void takeAndSend() {
        try {
            facts.receivers().forEach(facts::take);
            for (int i = 0; i < AT_A_TIME && sending.tryAcquire(); i++) {
                executor.submit(this::drain);
            }
        } catch (RuntimeException databaseAway) {
            LOG.log(Level.FINE, "webhooks wait for the database", databaseAway);
        } finally {
            looking.release();
        }
    }

    private void drain() {
        try {
            Optional<WebhookOutbox.Due> due = outbox.claim();
            while (due.isPresent()) {
                send(due.get());
                due = outbox.claim();
            }
        } catch (RuntimeException databaseAway) {
            LOG.log(Level.FINE, "webhooks wait for the database", databaseAway);
        } finally {
            sending.release();
        }
    }

    private void send(WebhookOutbox.Due due) {
        String id = "msg_" + due.id();
        long seconds = clock.instant().getEpochSecond();
        try {
            String secret = vault.openOrPlain(due.secret(), WebhookSecret.PURPOSE);
            int status = OutsidePost.send(
                    target.resolve(due.url()),
                    Map.of(
                            "content-type",
                            "application/json",
                            "webhook-id",
                            id,
                            "webhook-timestamp",
                            String.valueOf(seconds),
                            "webhook-signature",
                            WebhookSignature.of(secret, id, seconds, due.body())),
                    due.body().getBytes(StandardCharsets.UTF_8));
            if (status >= 200 && status < 300) {
                outbox.delivered(due.id(), String.valueOf(status));
            } else {
                outbox.failed(due.id(), due.attempt(), String.valueOf(status));
            }
        } catch (DomainException guarded) {
            outbox.failed(due.id(), due.attempt(), guarded.code().key());
        } catch (IOException away) {
            outbox.failed(due.id(), due.attempt(), away.getClass().getSimpleName());
        }
    }
}
