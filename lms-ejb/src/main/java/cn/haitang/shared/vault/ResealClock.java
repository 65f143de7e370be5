package cn.haitang.shared.vault;

import cn.haitang.shared.DomainException;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks soon after the start, which makes the key of a sample set-up, and once a day, whether rows wait to be sealed. */
@Singleton
@Startup
@DependsOn("Migrations")
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ResealClock {

    private static final Logger LOG = Logger.getLogger(ResealClock.class.getName());
    private static final long SECONDS_AFTER_THE_START = 12;

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private Resealing resealing;

    @Inject
    @Any
    private Instance<SealedColumn> columns;

    @PostConstruct
    void begin() {
        executor.schedule(this::look, SECONDS_AFTER_THE_START, TimeUnit.SECONDS);
    }

    @Schedule(hour = "4", minute = "37", persistent = false)
    void look() {
        try {
            for (SealedColumn column : columns) {
                long last = resealing.next(column, 0);
                while (last > 0) {
                    last = resealing.next(column, last);
                }
            }
        } catch (DomainException noKey) {
            LOG.log(Level.SEVERE, "nothing can be sealed: {0}", noKey.code().key());
        } catch (RuntimeException databaseAway) {
            LOG.log(Level.WARNING, "sealing waits for a day", databaseAway);
        }
    }
}
