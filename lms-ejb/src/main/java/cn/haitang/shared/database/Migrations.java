package cn.haitang.shared.database;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the schema to this version before anything else starts. The database may still be starting: it is asked once a
 * second for two minutes. Two nodes may start at once: Flyway holds a lock in the database.
 */
@Singleton
@Startup
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class Migrations {

    private static final int SECONDS_TO_WAIT = 120;

    @Resource(lookup = HaitangDataSource.NAME)
    private DataSource dataSource;

    @PostConstruct
    void migrate() {
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .outOfOrder(true) // numbers are given out by area, so that a lower one may come later
                .connectRetries(SECONDS_TO_WAIT)
                .connectRetriesInterval(1)
                .load()
                .migrate();
    }
}
