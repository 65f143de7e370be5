package cn.haitang.shared.database;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;

/**
 * Brings the schema to this version before anything else starts. The database may still be starting: it is asked once a
 * second for two minutes. Two nodes may start at once: Flyway holds a lock in the database. It has a connection of its own,
 * outside the pool: a change of a large table takes longer than the few seconds after which a request gives up.
 */
@Singleton
@Startup
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class Migrations {

    private static final int SECONDS_TO_WAIT = 120;

    @Inject
    @ConfigProperty(name = "haitang.db.url")
    String url;

    @Inject
    @ConfigProperty(name = "haitang.db.user")
    String user;

    @Inject
    @ConfigProperty(name = "haitang.db.password")
    String password;

    @PostConstruct
    void migrate() {
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(patient(url), user, password)
                .locations("classpath:db/migration")
                .outOfOrder(true) // numbers are given out by area, so that a lower one may come later
                .connectRetries(SECONDS_TO_WAIT)
                .connectRetriesInterval(1)
                .load()
                .migrate();
    }

    /** The same address; the driver waits for an answer as long as it takes. */
    static String patient(String url) {
        return url.replaceAll("socketTimeout=\\d+", "socketTimeout=0");
    }
}
