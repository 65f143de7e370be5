package cn.haitang.launcher;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** Where the application finds its database, and as whom. */
public record DatabaseAccount(String url, String user, String password) {

    /** The last resort. That the database hangs is noticed within a second by its pulse; a long statement may take a minute. */
    static final String TIMEOUTS =
            "connectTimeout=1000&socketTimeout=60000&useServerPrepStmts=true&prepStmtCacheSize=64";

    static DatabaseAccount embedded(int port, String password) {
        return new DatabaseAccount("jdbc:mariadb://127.0.0.1:" + port + "/haitang?" + TIMEOUTS, "haitang", password);
    }

    static DatabaseAccount external(String url, Map<String, String> environment) {
        String user = environment.getOrDefault("HAITANG_DB_USER", "");
        if (!url.startsWith("jdbc:mariadb:") || user.isEmpty()) {
            throw new Refusal(
                    "外部数据库需要形如 jdbc:mariadb://主机:端口/库名 的地址，并在环境变量 HAITANG_DB_USER、HAITANG_DB_PASSWORD 中给出用户和口令。",
                    "An external database needs an address like jdbc:mariadb://host:port/name, and its user and"
                            + " password in HAITANG_DB_USER and HAITANG_DB_PASSWORD.");
        }
        String full = url.contains("socketTimeout") ? url : url + (url.contains("?") ? "&" : "?") + TIMEOUTS;
        return new DatabaseAccount(full, user, environment.getOrDefault("HAITANG_DB_PASSWORD", ""));
    }

    /** Signs in once, so that a wrong address or password is told before anything is started. */
    void check() {
        try (var connection = DriverManager.getConnection(url, user, password)) {
            connection.isValid(2);
        } catch (SQLException e) {
            String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw new Refusal(
                    "连不上数据库 " + address() + "：" + reason,
                    "The database at " + address() + " can't be reached or refuses the user: " + reason);
        }
    }

    private String address() {
        return url.replaceFirst("\\?.*", "");
    }
}
