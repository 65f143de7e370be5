package cn.haitang.web.shared;

import cn.haitang.shared.DomainException;
import jakarta.ejb.EJBAccessException;
import java.security.SecureRandom;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.HexFormat;

/** What lies under a wrapped exception. */
final class Failures {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Failures() {}

    /** The coded failure or refusal inside, else the innermost cause. */
    static Throwable root(Throwable thrown) {
        Throwable at = thrown;
        while (!(at instanceof DomainException) && !(at instanceof EJBAccessException) && at.getCause() != null) {
            at = at.getCause();
        }
        return at;
    }

    static boolean databaseAway(Throwable thrown) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (at instanceof SQLNonTransientConnectionException
                    || at instanceof SQLTransientConnectionException
                    || at.getClass().getName().endsWith("PoolingException")) {
                return true;
            }
        }
        return false;
    }

    /** Eight characters that a person can read out; the log has the same. */
    static String newIncident() {
        byte[] bytes = new byte[4];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().withUpperCase().formatHex(bytes);
    }
}
