package cn.haitang.certification;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.function.IntSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Looks for reminders each hour: what is due is due once, and a day that was missed is caught up with. At which hours a phone may
 * ring is decided where messages are sent.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReminderClock {

    private static final Logger LOG = Logger.getLogger(ReminderClock.class.getName());
    private static final int MOST_ROUNDS = 200;

    @Inject
    private ExpiryReminders reminders;

    @Schedule(hour = "*", minute = "41", persistent = false)
    void look() {
        remind(reminders::ofCertificates);
        remind(reminders::ofCredentials);
    }

    private static void remind(IntSupplier some) {
        try {
            for (int i = 0; i < MOST_ROUNDS && some.getAsInt() > 0; i++) {
                LOG.fine("reminded");
            }
        } catch (RuntimeException databaseAway) {
            LOG.log(Level.WARNING, "reminders wait for an hour", databaseAway);
        }
    }
}
