package cn.haitang.shared.database;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The pool of database connections. Address, user and password come from system properties ({@code haitang.db.url},
 * {@code haitang.db.user}, {@code haitang.db.password}). Validation against DUAL lets the pool recover by itself after the
 * database was away; that it hangs is noticed by {@link DatabasePulse}, which ends the connections. A connection is validated
 * once a second at most: a page has two statements, and each validation would be a third of its cost. The driver's time-outs
 * (in the URL: {@code connectTimeout=1000&socketTimeout=60000}) are the last resort; no statement should come near them.
 * Statements are prepared by the server ({@code useServerPrepStmts}), see docs/adr/0064.
 */
@ApplicationScoped
@DataSourceDefinition(
        name = HaitangDataSource.NAME,
        className = "cn.haitang.shared.database.WatchedDataSource",
        url = "${MPCONFIG=haitang.db.url}",
        user = "${MPCONFIG=haitang.db.user}",
        password = "${MPCONFIG=haitang.db.password}",
        minPoolSize = 2,
        maxPoolSize = 32,
        properties = {
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=table",
            "fish.payara.validation-table-name=DUAL",
            "fish.payara.validate-atmost-once-period-in-seconds=1",
            "fish.payara.fail-all-connections=true",
            "fish.payara.max-wait-time-in-millis=2000"
        })
public class HaitangDataSource {

    public static final String NAME = "java:app/jdbc/haitang";

    /**
     * Begins a statement whose text depends on how many rows it is for: the driver sends it as text then. Prepared by the
     * server, each number of rows would be a statement of its own, kept by each connection.
     */
    public static final String AS_TEXT = "/*client prepare*/ ";
}
