package cn.haitang.assessment;

import cn.haitang.organisation.Roles;
import cn.haitang.shared.DomainException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Sitting an exam. Locks are taken before anything else is read, and always in the order attempt, enrolment: two requests
 * of the same person wait for each other instead of grading a paper while an answer is being saved.
 */
@Stateless
@RolesAllowed(Roles.TRAINEE)
public class ExamService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private AssessmentAccess access;

    @Inject
    private AssessmentSettings settings;

    @Inject
    private Starting starting;

    @Inject
    private Closing closing;

    @Inject
    private Clock clock;

    /**
     * Begins an attempt, or finds the one that is open.
     *
     * @return the attempt's id
     * @throws DomainException no such exam, other required units open, or attempts used up
     */
    public long start(long enrolmentId, long unitId) {
        starting.lock(enrolmentId);
        return starting.start(access.mustSit(enrolmentId, unitId));
    }

    /**
     * Saves one answer; a late one never overwrites a newer one.
     *
     * @param position on the paper, from 1
     * @param answer letters of the screen, in any order, or empty
     * @param clientSeq counted up by the browser with each change of this question
     * @throws DomainException not the own attempt, handed in, time over, or letters that are not on the paper
     */
    public Saved save(long attemptId, int position, String answer, boolean flagged, long clientSeq) {
        Attempt attempt = locked(attemptId);
        Instant now = clock.instant();
        attempt.mustTakeAnswers(now, settings.grace());
        AttemptItem item = em.find(AttemptItem.class, new AttemptItem.Key(attemptId, position));
        if (item == null) {
            throw new DomainException(AssessmentError.ANSWER_INVALID);
        }
        item.answer(Answer.of(answer), flagged, clientSeq, now);
        return new Saved(
                position,
                item.shown().letters(),
                item.flagged(),
                item.clientSeq(),
                item.savedAt(),
                Duration.between(now, attempt.deadline()).toMillis());
    }

    /** Hands the paper in and grades it. Again, or after the time: changes nothing more, or closes what was saved in time. */
    public void submit(long attemptId) {
        Attempt attempt = locked(attemptId);
        if (attempt.isOpen()) {
            closing.close(attempt);
        }
    }

    private Attempt locked(long attemptId) {
        Attempt attempt = em.find(Attempt.class, attemptId, LockModeType.PESSIMISTIC_WRITE);
        if (attempt == null) {
            throw new DomainException(AssessmentError.ATTEMPT_NOT_FOUND);
        }
        access.mustOwn(attempt.personId());
        return attempt;
    }
}
