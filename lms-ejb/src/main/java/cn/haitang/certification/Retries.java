package cn.haitang.certification;

import jakarta.ejb.EJBException;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Repeats a transaction that the database gave up for another one's sake: deadlock (1213), lock wait (1205), changed
 * since read (1020), or a row that another one inserted first (1062). A bounded number of times, with growing pauses.
 */
final class Retries {

    private static final Set<Integer> CONFLICTS = Set.of(1020, 1062, 1205, 1213);
    private static final int ATTEMPTS = 5;
    private static final long PAUSE_NANOS = 20_000_000L;

    private Retries() {}

    /** @throws EJBException of the last attempt */
    static <T> T onConflict(Supplier<T> transaction) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.get();
            } catch (EJBException failed) {
                if (attempt == ATTEMPTS || !isConflict(failed)) {
                    throw failed;
                }
                LockSupport.parkNanos(attempt * ThreadLocalRandom.current().nextLong(PAUSE_NANOS));
            }
        }
    }

    static void mustBeConflict(EJBException failed) {
        if (!isConflict(failed)) {
            throw failed;
        }
    }

    static boolean isConflict(Throwable failed) {
        for (Throwable at = failed; at != null; at = at.getCause()) {
            if (at instanceof SQLException sql && CONFLICTS.contains(sql.getErrorCode())) {
                return true;
            }
        }
        return false;
    }
}
