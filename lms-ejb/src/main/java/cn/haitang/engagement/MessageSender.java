package cn.haitang.engagement;

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
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Each node looks every three seconds for messages that are due, and sends at most two at a time. */
@Singleton
@Startup
@DependsOn("Migrations")
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MessageSender {

    private static final Logger LOG = Logger.getLogger(MessageSender.class.getName());
    private static final int AT_A_TIME = 2;

    private final Semaphore sending = new Semaphore(AT_A_TIME);

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private MessageOutbox outbox;

    @Inject
    private EngagementSettings settings;

    @Inject
    @Any
    private Instance<Sending> channels;

    @Inject
    private Clock clock;

    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    void look() {
        if (sending.tryAcquire()) {
            executor.submit(this::drain);
        }
    }

    private void drain() {
        try {
            Optional<MessageOutbox.Due> due = outbox.claim(settings.quiet(clock.instant()));
            while (due.isPresent()) {
                send(due.get());
                due = outbox.claim(settings.quiet(clock.instant()));
            }
        } catch (RuntimeException databaseAway) {
            LOG.log(Level.FINE, "messages wait for the database", databaseAway);
        } finally {
            sending.release();
        }
    }

    private void send(MessageOutbox.Due due) {
        try {
            Sending way = channels.stream()
                    .filter(one -> one.channel() == due.channel())
                    .findFirst()
                    .orElseThrow();
            outbox.ended(due.id(), way.send(due));
        } catch (Exception later) {
            LOG.log(Level.FINE, later, () -> "message " + due.id() + " waits, attempt " + due.attempt());
            outbox.failed(due.id(), due.attempt(), later.getClass().getSimpleName());
        }
    }
}
