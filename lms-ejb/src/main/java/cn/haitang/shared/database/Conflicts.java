package cn.haitang.shared.database;

import jakarta.ejb.EJBException;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/**
 * Transactions that met another one: the database rolled one of the two back (record changed 1020, lock wait 1205,
 * deadlock 1213) and the same work can simply be done again, a few times.
 */
public final class Conflicts {

    private static final Set<Integer> CODES = Set.of(1020, 1205, 1213);
    private static final int TRIES = 5;

    private Conflicts() {}

    /** Does the work, which is one transaction of its own, again when it lost against another. */
    public static <T> T retried(Supplier<T> transaction) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.get();
            } catch (EJBException rolledBack) {
                if (attempt == TRIES || !isConflict(rolledBack)) {
                    throw rolledBack;
                }
                pause(attempt);
            }
        }
    }

    static boolean isConflict(Throwable thrown) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (at instanceof SQLException sql && CODES.contains(sql.getErrorCode())) {
                return true;
            }
        }
        return false;
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(5, 20) * (long) attempt);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
