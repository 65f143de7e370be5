package cn.haitang.it.browser;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** After the import, videos and documents are made ready by jobs; a test that plays or reads waits for them. */
final class OpenJobs {

    private static final int SECONDS_TO_WAIT = 420;

    private OpenJobs() {}

    static void await() {
        try {
            for (int second = 0; second < SECONDS_TO_WAIT && count() > 0; second++) {
                Thread.sleep(1000);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int count() throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        System.getProperty("haitang.it.db.url"),
                        System.getProperty("haitang.it.db.user"),
                        System.getProperty("haitang.it.db.password"));
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT COUNT(*) FROM job WHERE status IN ('WAITING', 'RUNNING')")) {
            row.next();
            return row.getInt(1);
        }
    }
}
