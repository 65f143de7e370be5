package cn.haitang.shared.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Asks the database for a sign of life, within the time-outs of the pool and the driver. */
@ApplicationScoped
public class DatabaseProbe {

    private static final int SECONDS_TO_WAIT = 2;

    @Resource(lookup = HaitangDataSource.NAME)
    private DataSource dataSource;

    public boolean answers() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(SECONDS_TO_WAIT);
            return statement.execute("SELECT 1");
        } catch (SQLException e) {
            return false;
        }
    }
}
