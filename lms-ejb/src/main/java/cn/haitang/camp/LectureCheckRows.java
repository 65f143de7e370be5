package cn.haitang.camp;

import cn.haitang.shared.Bilingual;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.stream.Collectors;

/** Questions in lectures as rows: put once, retired, never changed. */
@Dependent
class LectureCheckRows {

    @PersistenceContext
    private EntityManager em;

    void put(LectureCheck check) {
        em.createNativeQuery("INSERT INTO lecture_check (lecture_id, at_ms, stem_zh, stem_en, options, correct,"
                        + " explanation_zh, explanation_en) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .setParameter(1, check.lectureId())
                .setParameter(2, check.atMs())
                .setParameter(3, check.stem().zh())
                .setParameter(4, english(check.stem()))
                .setParameter(
                        5, check.options().stream().map(LectureCheckRows::line).collect(Collectors.joining("\n")))
                .setParameter(6, check.correct())
                .setParameter(7, check.explanation().zh())
                .setParameter(8, english(check.explanation()))
                .executeUpdate();
    }

    void retire(long lectureId, long checkId) {
        em.createNativeQuery("UPDATE lecture_check SET retired = TRUE WHERE id = ? AND lecture_id = ?")
                .setParameter(1, checkId)
                .setParameter(2, lectureId)
                .executeUpdate();
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
