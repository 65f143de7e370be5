package cn.haitang.learning;

import cn.haitang.camp.ProgrammeChanged;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Records that a unit was done. Called by the rules that found it out (watching, reading, an exam), inside their
 * transaction and after their own check of whose enrolment it is; never by a page.
 */
@Stateless
@PermitAll
public class ProgressService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Enrolments enrolments;

    @Inject
    private Units units;

    @Inject
    private Event<UnitCompleted> completed;

    @Inject
    private Clock clock;

    /**
     * Records the unit as done, once; the second time nothing happens.
     *
     * @param evidence what proves it, for example {@code attempt:81}; at most 190 characters
     * @return true when it was new
     */
    public boolean complete(long enrolmentId, long unitId, String evidence) {
        Enrolment enrolment = enrolments.locked(enrolmentId);
        UnitFacts unit = units.of(enrolmentId, unitId);
        Instant now = clock.instant();
        boolean first = em.createNativeQuery(
                                "INSERT IGNORE INTO unit_progress (enrolment_id, unit_id, completed_at, evidence) VALUES (?, ?, ?, ?)")
                        .setParameter(1, enrolmentId)
                        .setParameter(2, unitId)
                        .setParameter(3, Timestamp.valueOf(LocalDateTime.ofInstant(now, ZoneOffset.UTC)))
                        .setParameter(4, evidence)
                        .executeUpdate()
                == 1;
        if (first) {
            enrolment.unitDone(unit.required(), now);
            completed.fire(new UnitCompleted(enrolmentId, enrolment.personId(), unitId));
        }
        return first;
    }

    public void recount(@Observes ProgrammeChanged changed) {
        enrolments.recount(changed.campId());
    }
}
