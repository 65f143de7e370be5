package cn.haitang.assessment;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Each minute every node closes attempts that ran out of time; each in its own transaction. */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Sweep {

    private static final Logger LOG = Logger.getLogger(Sweep.class.getName());

    @Inject
    private OverdueAttempts overdue;

    @Schedule(hour = "*", minute = "*", second = "7", persistent = false)
    void sweep() {
        try {
            overdue.find().forEach(this::close);
        } catch (RuntimeException databaseAway) {
            LOG.log(Level.FINE, "the sweep waits for the database", databaseAway);
        }
    }

    private void close(long attemptId) {
        try {
            overdue.close(attemptId);
        } catch (RuntimeException broken) {
            LOG.log(Level.WARNING, broken, () -> "attempt " + attemptId + " is overdue and could not be closed");
        }
    }
}
