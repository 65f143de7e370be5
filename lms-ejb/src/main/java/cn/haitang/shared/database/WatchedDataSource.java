package cn.haitang.shared.database;

import java.sql.SQLException;
import org.mariadb.jdbc.MariaDbDataSource;

/** The driver's data source on {@link WatchedSockets}. Made by the container, by its name. */
public class WatchedDataSource extends MariaDbDataSource {

    @Override
    public void setUrl(String url) throws SQLException {
        super.setUrl(url + (url.contains("?") ? "&" : "?") + "socketFactory=" + WatchedSockets.class.getName());
    }
}
