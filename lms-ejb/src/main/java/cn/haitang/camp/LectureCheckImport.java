package cn.haitang.camp;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.function.LongFunction;

/**
 * Takes over the questions of a lecture that were read from files: what is the same stays, what is new is put, what is gone
 * is retired. Called by the content import alone.
 */
@Stateless
@PermitAll
public class LectureCheckImport {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private LectureCheckQueries queries;

    @Inject
    private LectureCheckRows rows;

    @Inject
    private Event<LectureChecksChanged> changed;

    /** @param checks of a lecture with this id */
    public void take(String lectureSlug, LongFunction<List<LectureCheck>> checks) {
        long lecture = em.createQuery("SELECT l.id FROM Lecture l WHERE l.slug = :slug", Long.class)
                .setParameter("slug", lectureSlug)
                .getSingleResult();
        List<LectureCheck> known = queries.of(lecture);
        List<LectureCheck> wanted = checks.apply(lecture);
        wanted.stream()
                .filter(check -> known.stream().noneMatch(check::asksTheSame))
                .forEach(rows::put);
        List<LectureCheck> gone = known.stream()
                .filter(check -> wanted.stream().noneMatch(check::asksTheSame))
                .toList();
        gone.forEach(check -> rows.retire(lecture, check.id()));
        if (!gone.isEmpty()) {
            changed.fire(new LectureChecksChanged(lecture));
        }
    }
}
