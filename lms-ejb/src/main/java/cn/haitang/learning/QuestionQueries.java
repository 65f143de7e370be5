package cn.haitang.learning;

import cn.haitang.organisation.CurrentPerson;
import cn.haitang.organisation.PersonName;
import cn.haitang.organisation.Roles;
import cn.haitang.shared.Bilingual;
import cn.haitang.shared.Page;
import cn.haitang.shared.database.Row;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Questions to lecturers: those beside a lecture that is watched, and those that a lecturer is to answer. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class QuestionQueries {

    /**
     * A question as another trainee sees it.
     *
     * @param name masked unless it is the own one
     * @param answer null while it is open
     */
    public record Asked(
            long id,
            boolean mine,
            String name,
            long atMs,
            String body,
            @Nullable String answer) {}

    /** A question as the lecturer sees it. */
    public record ToAnswer(
            long id,
            Bilingual lecture,
            String name,
            long atMs,
            String body,
            Instant askedAt,
            @Nullable String answer,
            @Nullable String answeredBy,
            @Nullable Instant answeredAt) {

        public boolean isOpen() {
            return answer == null;
        }
    }

    private static final int MOST = 100;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private WatchedLectures lectures;

    @Inject
    private LearningAccess access;

    @Inject
    private CurrentPerson current;

    /** The own ones, and the answered ones of others, the newest first. */
    @RolesAllowed(Roles.TRAINEE)
    public List<Asked> beside(long enrolmentId, long unitId) {
        long me = current.id();
        long lecture = lectures.mine(enrolmentId, unitId).lectureId();
        return Row.list(
                em.createNativeQuery(
                                "SELECT q.id, q.person_id, p.name, q.at_ms, q.body, q.answer FROM lecture_question q"
                                        + " JOIN person p ON p.id = q.person_id WHERE q.lecture_id = ? AND (q.person_id = ?"
                                        + " OR q.answered_at IS NOT NULL) ORDER BY q.person_id = ? DESC, q.asked_at DESC, q.id DESC"
                                        + " LIMIT " + MOST)
                        .setParameter(1, lecture)
                        .setParameter(2, me)
                        .setParameter(3, me),
                r -> new Asked(
                        r.id(0),
                        r.id(1) == me,
                        r.id(1) == me ? r.text(2) : PersonName.masked(r.text(2)),
                        r.id(3),
                        r.text(4),
                        r.textOrNull(5)));
    }

    /** Those to the own lectures and to those of the whole team; open ones the oldest first, answered ones the newest first. */
    @RolesAllowed(Roles.LECTURER)
    public Page<ToAnswer> toAnswer(boolean open, int first, int size) {
        String rows =
                " FROM lecture_question q JOIN lecture l ON l.id = q.lecture_id JOIN person p ON p.id = q.person_id"
                        + " LEFT JOIN person a ON a.id = q.answered_by WHERE " + access.teaches("l")
                        + (open ? " AND q.answered_at IS NULL" : " AND q.answered_at IS NOT NULL");
        Query list = em.createNativeQuery(
                        "SELECT q.id, l.title_zh, l.title_en, p.name, q.at_ms, q.body, q.asked_at, q.answer,"
                                + " a.name AS answerer, q.answered_at" + rows + " ORDER BY "
                                + (open ? "q.asked_at, q.id" : "q.answered_at DESC, q.id DESC"))
                .setFirstResult(first)
                .setMaxResults(size);
        Number all = (Number) em.createNativeQuery("SELECT COUNT(*)" + rows).getSingleResult();
        return new Page<>(Row.list(list, QuestionQueries::toAnswer), all.longValue());
    }

    private static ToAnswer toAnswer(Row r) {
        return new ToAnswer(
                r.id(0),
                r.bilingual(1),
                r.text(3),
                r.id(4),
                r.text(5),
                r.instant(6),
                r.textOrNull(7),
                r.textOrNull(8),
                r.instantOrNull(9));
    }
}
