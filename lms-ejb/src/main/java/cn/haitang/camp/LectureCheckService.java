package cn.haitang.camp;

import cn.haitang.organisation.Roles;
import cn.haitang.shared.Bilingual;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.stream.Collectors;

/** Lecturers put questions into their own lectures. A question that is wrong is retired, and a new one is put. */
@Stateless
@RolesAllowed(Roles.LECTURER)
public class LectureCheckService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CampAccess access;

    @Inject
    private Event<LectureChecksChanged> changed;

    public void put(LectureCheck check) {
        access.mustOwnLecture(check.lectureId());
        em.createNativeQuery("INSERT INTO lecture_check (lecture_id, at_ms, stem_zh, stem_en, options, correct,"
                        + " explanation_zh, explanation_en) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .setParameter(1, check.lectureId())
                .setParameter(2, check.atMs())
                .setParameter(3, check.stem().zh())
                .setParameter(4, english(check.stem()))
                .setParameter(
                        5,
                        check.options().stream().map(LectureCheckService::line).collect(Collectors.joining("\n")))
                .setParameter(6, check.correct())
                .setParameter(7, check.explanation().zh())
                .setParameter(8, english(check.explanation()))
                .executeUpdate();
    }

    /** Nobody is asked it any more; who had it still open need not answer it. */
    public void retire(long lectureId, long checkId) {
        access.mustOwnLecture(lectureId);
        em.createNativeQuery("UPDATE lecture_check SET retired = TRUE WHERE id = ? AND lecture_id = ?")
                .setParameter(1, checkId)
                .setParameter(2, lectureId)
                .executeUpdate();
        changed.fire(new LectureChecksChanged(lectureId));
    }

    private static String line(Bilingual option) {
        return flat(option.zh()) + "\t" + flat(english(option));
    }

    private static String english(Bilingual text) {
        return text.en().isBlank() ? text.zh() : text.en();
    }

    private static String flat(String text) {
        return text.replaceAll("[\\t\\r\\n]+", " ").strip();
    }
}
