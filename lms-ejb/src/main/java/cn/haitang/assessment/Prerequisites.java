package cn.haitang.assessment;

import cn.haitang.shared.database.Row;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;

/** An exam opens when the other required units of the camp are done; other exams don't count, or two would wait for each other. */
@Dependent
class Prerequisites {

    @PersistenceContext
    private EntityManager em;

    /** What is missing, in the order of the programme. */
    List<ExamDoor.OpenUnit> open(Sitting sitting) {
        Query query =
                em.createNativeQuery("""
                SELECT u.id, u.kind, u.title_zh, u.title_en
                  FROM unit u JOIN module m ON m.id = u.module_id
                  LEFT JOIN unit_progress p ON p.unit_id = u.id AND p.enrolment_id = ?
                 WHERE m.camp_id = ? AND u.kind <> 'EXAM' AND u.required AND m.required
                   AND NOT u.retired AND NOT m.retired AND p.unit_id IS NULL
                 ORDER BY m.position, u.position""").setParameter(1, sitting.enrolmentId()).setParameter(2, sitting.campId());
        return Row.list(query, r -> new ExamDoor.OpenUnit(r.id(0), r.text(1), r.bilingual(2)));
    }
}
