package cn.haitang.assessment;

import cn.haitang.shared.database.Row;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Attempts whose time is over and which nobody handed in. Called by the sweep alone. */
@Stateless
@PermitAll
public class OverdueAttempts {

    private static final int AT_ONCE = 200;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private AssessmentSettings settings;

    @Inject
    private Closing closing;

    @Inject
    private Clock clock;

    /** The ids of some of them, the oldest first. */
    public List<Long> find() {
        LocalDateTime latest = LocalDateTime.ofInstant(clock.instant().minus(settings.grace()), ZoneOffset.UTC);
        return Row.list(
                em.createNativeQuery(
                                "SELECT id FROM attempt WHERE submitted_at IS NULL AND deadline < ? ORDER BY deadline LIMIT ?")
                        .setParameter(1, Timestamp.valueOf(latest))
                        .setParameter(2, AT_ONCE),
                r -> r.id(0));
    }

    /** Closes one with what was saved; nothing happens when somebody was faster. */
    public void close(long attemptId) {
        Attempt attempt = em.find(Attempt.class, attemptId, LockModeType.PESSIMISTIC_WRITE);
        if (attempt != null && attempt.isOverdue(clock.instant(), settings.grace())) {
            closing.close(attempt);
        }
    }
}
