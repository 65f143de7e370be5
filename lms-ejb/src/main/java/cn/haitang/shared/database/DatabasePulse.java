package cn.haitang.shared.database;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.mariadb.jdbc.MariaDbDataSource;

/**
 * Feels the database's pulse four times a second, on a connection of its own: a ping, which a database that lives answers at
 * once however long its statements take. When one is not answered within a second, {@link WatchedSockets} shuts the way until
 * the next one is. So a page says within two seconds that the database hangs, while a long statement may take its time.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class DatabasePulse {

    private static final Logger LOG = Logger.getLogger(DatabasePulse.class.getName());
    private static final int PAUSE_MS = 250;
    private static final int PATIENCE_S = 1;
    private static final long AT_ONCE = TimeUnit.MILLISECONDS.toNanos(500);

    @Inject
    @ConfigProperty(name = "haitang.db.url")
    String url;

    @Inject
    @ConfigProperty(name = "haitang.db.user")
    String user;

    @Inject
    @ConfigProperty(name = "haitang.db.password")
    String password;

    @Resource
    private ManagedThreadFactory threads;

    private @Nullable Thread watching;
    private @Nullable Connection connection;

    @PostConstruct
    void begin() {
        watching = threads.newThread(this::watch);
        watching.setName("database-pulse");
        watching.setDaemon(true);
        watching.start();
    }

    @PreDestroy
    void end() {
        if (watching != null) {
            watching.interrupt();
        }
    }

    private void watch() {
        try {
            while (!Thread.interrupted()) {
                tell(answers());
                TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            close();
            WatchedSockets.open();
        }
    }

    private static void tell(boolean answers) {
        if (answers && WatchedSockets.isShut()) {
            LOG.info("the database answers again");
            WatchedSockets.open();
        } else if (!answers) {
            if (!WatchedSockets.isShut()) {
                LOG.warning("the database does not answer: requests are refused until it does");
            }
            WatchedSockets.shut();
        }
    }

    /** A connection that somebody ended says nothing about the database: then a new one is asked, once. */
    private boolean answers() {
        long began = System.nanoTime();
        return ping() || System.nanoTime() - began < AT_ONCE && ping();
    }

    private boolean ping() {
        try {
            if (connection == null) {
                connection = new MariaDbDataSource(url).getConnection(user, password);
            }
            if (connection.isValid(PATIENCE_S)) {
                return true;
            }
        } catch (SQLException away) {
            LOG.log(Level.FINE, "no pulse", away);
        }
        close();
        return false;
    }

    private void close() {
        Connection old = connection;
        connection = null;
        if (old != null) {
            try {
                old.close();
            } catch (SQLException closedAlready) {
                LOG.log(Level.FINE, "not closed", closedAlready);
            }
        }
    }
}
