package cn.haitang.content;

import cn.haitang.shared.database.HaitangDataSource;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Lets one node import at a time: a named lock in the database, which frees itself when its holder dies. */
@ApplicationScoped
public class ImportLock {

    private static final int TRIES = 60;

    @Resource(lookup = HaitangDataSource.NAME)
    private DataSource dataSource;

    /** Runs the work while holding the lock; waits up to ten minutes for another node. */
    public void whileHeld(Runnable work) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (int i = 0; !granted(statement, "SELECT GET_LOCK('haitang.content.import', 10)"); i++) {
                if (i == TRIES) {
                    throw new SQLException("another node has held the content import for ten minutes");
                }
            }
            try {
                work.run();
            } finally {
                granted(statement, "SELECT RELEASE_LOCK('haitang.content.import')");
            }
        }
    }

    private static boolean granted(Statement statement, String call) throws SQLException {
        try (ResultSet answer = statement.executeQuery(call)) {
            return answer.next() && answer.getInt(1) == 1;
        }
    }
}
