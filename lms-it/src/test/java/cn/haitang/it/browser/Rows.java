package cn.haitang.it.browser;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The rows behind the pages, for what a test takes as given: that something was done weeks ago, that a job is over. */
final class Rows {

    private Rows() {}

    static void run(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The first column of the first row. */
    static long number(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            if (!found.next()) {
                throw new IllegalStateException("nothing: " + sql);
            }
            return found.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    static Connection connect() throws SQLException {
        return DriverManager.getConnection(
                System.getProperty("haitang.it.db.url"),
                System.getProperty("haitang.it.db.user"),
                System.getProperty("haitang.it.db.password"));
    }
}
