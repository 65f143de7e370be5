package cn.haitang.learning;

import cn.haitang.organisation.CurrentPerson;
import cn.haitang.organisation.Roles;
import cn.haitang.shared.DomainException;
import cn.haitang.shared.database.Row;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** A trainee's own notes at moments of a lecture. Nobody else sees them. */
@Stateless
@RolesAllowed(Roles.TRAINEE)
public class NoteService {

    static final int LONGEST = 2000;
    private static final int MOST = 500;

    /** A note. @param id from the phone, any UUID; atMs media time */
    public record Note(String id, long atMs, String body) {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    private WatchedLectures lectures;

    @Inject
    private CurrentPerson current;

    @Inject
    private Clock clock;

    /** In the order of the lecture. */
    public List<Note> notes(long enrolmentId, long unitId) {
        long lecture = lectures.mine(enrolmentId, unitId).lectureId();
        return Row.list(
                em.createNativeQuery("SELECT id, at_ms, body FROM lecture_note WHERE person_id = ? AND lecture_id = ?"
                                + " ORDER BY at_ms, written_at LIMIT " + MOST)
                        .setParameter(1, current.id())
                        .setParameter(2, lecture),
                r -> new Note(r.text(0), r.id(1), r.text(2)));
    }

    /**
     * Keeps a note, or its new text. The same again changes nothing.
     *
     * @throws DomainException {@code learning.note.invalid}: blank, too long, too many, or without a UUID
     */
    public void keep(long enrolmentId, long unitId, Note note) {
        long lecture = lectures.mine(enrolmentId, unitId).lectureId();
        WrittenText.mustBeUuid(note.id(), LearningError.NOTE_INVALID);
        String body = WrittenText.of(note.body(), LONGEST, LearningError.NOTE_INVALID);
        if (note.atMs() < 0 || notes(enrolmentId, unitId).size() >= MOST) {
            throw new DomainException(LearningError.NOTE_INVALID);
        }
        em.createNativeQuery("INSERT INTO lecture_note (person_id, id, lecture_id, at_ms, body, written_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE body = VALUES(body)")
                .setParameter(1, current.id())
                .setParameter(2, note.id())
                .setParameter(3, lecture)
                .setParameter(4, note.atMs())
                .setParameter(5, body)
                .setParameter(6, Timestamp.valueOf(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)))
                .executeUpdate();
    }

    /** One that is gone already changes nothing. */
    public void remove(String id) {
        em.createNativeQuery("DELETE FROM lecture_note WHERE person_id = ? AND id = ?")
                .setParameter(1, current.id())
                .setParameter(2, id)
                .executeUpdate();
    }
}
