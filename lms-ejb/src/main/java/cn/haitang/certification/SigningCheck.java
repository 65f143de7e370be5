package cn.haitang.certification;

import cn.haitang.certification.signing.KeyRing;
import cn.haitang.shared.DomainException;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks at the signing keys soon after the start, which makes those of a sample set-up, and once a day: a fault is logged. */
@Singleton
@Startup
@DependsOn("Migrations")
@PermitAll
public class SigningCheck {

    private static final Logger LOG = Logger.getLogger(SigningCheck.class.getName());
    private static final long SECONDS_AFTER_THE_START = 15;

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private KeyRing keys;

    @PostConstruct
    void begin() {
        executor.schedule(this::look, SECONDS_AFTER_THE_START, TimeUnit.SECONDS);
    }

    @Schedule(hour = "4", minute = "23", persistent = false)
    void look() {
        try {
            keys.mustBeReady();
        } catch (DomainException refused) {
            LOG.log(Level.SEVERE, "no certificate can be issued: {0} {1}", new Object[] {
                refused.code().key(), refused.arguments()
            });
        }
    }
}
