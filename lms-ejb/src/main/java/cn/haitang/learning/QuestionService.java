package cn.haitang.learning;

import cn.haitang.organisation.CurrentPerson;
import cn.haitang.organisation.Roles;
import cn.haitang.shared.DomainException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Trainees ask at a moment of a lecture; a lecturer answers once. */
@Stateless
public class QuestionService {

    static final int LONGEST = 500;
    static final int LONGEST_ANSWER = 2000;
    private static final int MOST_A_DAY = 20;

    /** A question. @param id from the phone, any UUID; atMs media time */
    public record Ask(String id, long atMs, String body) {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    private WatchedLectures lectures;

    @Inject
    private LearningAccess access;

    @Inject
    private CurrentPerson current;

    @Inject
    private Clock clock;

    /**
     * The same again changes nothing.
     *
     * @throws DomainException {@code learning.question.invalid} (blank, too long, without a UUID), {@code .too-many} a day
     */
    @RolesAllowed(Roles.TRAINEE)
    public void ask(long enrolmentId, long unitId, Ask ask) {
        long lecture = lectures.mine(enrolmentId, unitId).lectureId();
        WrittenText.mustBeUuid(ask.id(), LearningError.QUESTION_INVALID);
        String body = WrittenText.of(ask.body(), LONGEST, LearningError.QUESTION_INVALID);
        if (ask.atMs() < 0) {
            throw new DomainException(LearningError.QUESTION_INVALID);
        }
        if (askedSince(clock.instant().minus(Duration.ofDays(1))) >= MOST_A_DAY) {
            throw new DomainException(LearningError.QUESTIONS_TOO_MANY);
        }
        em.createNativeQuery(
                        "INSERT IGNORE INTO lecture_question (person_id, client_id, unit_id, lecture_id, at_ms, body,"
                                + " asked_at) VALUES (?, ?, ?, ?, ?, ?, ?)")
                .setParameter(1, current.id())
                .setParameter(2, ask.id())
                .setParameter(3, unitId)
                .setParameter(4, lecture)
                .setParameter(5, ask.atMs())
                .setParameter(6, body)
                .setParameter(7, utc(clock.instant()))
                .executeUpdate();
    }

    /** @throws DomainException {@code learning.question.not-yours}, {@code .answered}, {@code .answer-invalid} */
    @RolesAllowed(Roles.LECTURER)
    public void answer(long questionId, String text) {
        access.mustTeachQuestion(questionId);
        String answer = WrittenText.of(text, LONGEST_ANSWER, LearningError.ANSWER_INVALID);
        int answered = em.createNativeQuery("UPDATE lecture_question SET answer = ?, answered_by = ?, answered_at = ?"
                        + " WHERE id = ? AND answered_at IS NULL")
                .setParameter(1, answer)
                .setParameter(2, current.id())
                .setParameter(3, utc(clock.instant()))
                .setParameter(4, questionId)
                .executeUpdate();
        if (answered == 0) {
            throw new DomainException(LearningError.QUESTION_ANSWERED);
        }
    }

    private long askedSince(Instant since) {
        return ((Number) em.createNativeQuery(
                                "SELECT COUNT(*) FROM lecture_question WHERE person_id = ? AND asked_at > ?")
                        .setParameter(1, current.id())
                        .setParameter(2, utc(since))
                        .getSingleResult())
                .longValue();
    }

    private static Timestamp utc(Instant instant) {
        return Timestamp.valueOf(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
    }
}
