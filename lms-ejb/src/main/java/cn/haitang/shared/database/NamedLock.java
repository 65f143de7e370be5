package cn.haitang.shared.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Lets one node at a time do a thing: a named lock in the database, which frees itself when its holder dies. */
@ApplicationScoped
public class NamedLock {

    private static final int SECONDS = 50;

    /** What is done while the lock is held. */
    public interface Work {
        void run() throws IOException, GeneralSecurityException;
    }

    @Resource(lookup = HaitangDataSource.NAME)
    private DataSource dataSource;

    /** @throws SQLException the database is away, or another node has held the lock for most of a minute */
    public void whileHeld(String name, Work work) throws SQLException, IOException, GeneralSecurityException {
        try (Connection connection = dataSource.getConnection()) {
            if (!granted(connection, "SELECT GET_LOCK(?, " + SECONDS + ")", name)) {
                throw new SQLException("another node has held " + name + " for a minute");
            }
            try {
                work.run();
            } finally {
                granted(connection, "SELECT RELEASE_LOCK(?)", name);
            }
        }
    }

    private static boolean granted(Connection connection, String call, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(call)) {
            statement.setString(1, name);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getInt(1) == 1;
            }
        }
    }
}
