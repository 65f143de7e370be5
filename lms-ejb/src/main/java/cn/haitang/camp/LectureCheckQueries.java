package cn.haitang.camp;

import cn.haitang.shared.Bilingual;
import cn.haitang.shared.DomainException;
import cn.haitang.shared.database.Row;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.List;

/** The questions in lectures, with their solutions: who may see them is checked by the caller. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class LectureCheckQueries {

    private static final String CHECK = "SELECT id, lecture_id, at_ms, stem_zh, stem_en, options, correct,"
            + " explanation_zh, explanation_en FROM lecture_check";

    @PersistenceContext
    private EntityManager em;

    /** Those that are asked, by their place; random ones last. */
    public List<LectureCheck> of(long lectureId) {
        return Row.list(
                em.createNativeQuery(CHECK + " WHERE lecture_id = ? AND NOT retired ORDER BY at_ms IS NULL, at_ms, id")
                        .setParameter(1, lectureId),
                LectureCheckQueries::check);
    }

    /** Also a retired one: somebody may just be asked. */
    public LectureCheck one(long checkId) {
        return Row.first(
                        em.createNativeQuery(CHECK + " WHERE id = ?").setParameter(1, checkId),
                        LectureCheckQueries::check)
                .orElseThrow(() -> new DomainException(CampError.CHECK_NOT_FOUND));
    }

    private static LectureCheck check(Row r) {
        List<Bilingual> options = Arrays.stream(r.text(5).split("\n", -1))
                .map(line -> line.split("\t", -1))
                .map(both -> Bilingual.of(both[0], both[1]))
                .toList();
        return new LectureCheck(r.id(0), r.id(1), r.idOrNull(2), r.bilingual(3), options, r.count(6), r.bilingual(7));
    }
}
