package cn.haitang.certification;

import cn.haitang.shared.SharedSettings;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks for reminders each hour from nine on, outside of the rush hours of the trade; a day's reminders are due once. */
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

    @Inject
    private SharedSettings settings;

    @Inject
    private Clock clock;

    @Schedule(hour = "*", minute = "41", persistent = false)
    void look() {
        int hour = clock.instant().atZone(settings.zone()).getHour();
        boolean quiet = hour < 9 || hour >= 11 && hour < 13 || hour >= 17;
        try {
            for (int i = 0; i < MOST_ROUNDS && !quiet && reminders.remind() > 0; i++) {
                LOG.fine("reminded");
            }
        } catch (RuntimeException databaseAway) {
            LOG.log(Level.WARNING, "reminders wait for an hour", databaseAway);
        }
    }
}
