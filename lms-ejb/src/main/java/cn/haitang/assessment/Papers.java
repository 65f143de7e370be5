package cn.haitang.assessment;

import cn.haitang.shared.database.Row;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.stream.Collectors;

/** Papers as rows. A paper is written and marked by one statement each, however many questions it has. */
@Dependent
class Papers {

    @PersistenceContext
    private EntityManager em;

    void write(long attemptId, List<PaperAssembly.Item> paper) {
        String rows = paper.stream().map(item -> "(?, ?, ?, ?)").collect(Collectors.joining(", "));
        Query insert = em.createNativeQuery(
                "INSERT INTO attempt_item (attempt_id, position, question_id, option_order) VALUES " + rows);
        int parameter = 1;
        for (PaperAssembly.Item item : paper) {
            insert.setParameter(parameter++, attemptId);
            insert.setParameter(parameter++, item.position());
            insert.setParameter(parameter++, item.questionId());
            insert.setParameter(parameter++, item.options().labels());
        }
        insert.executeUpdate();
    }

    /** Each answer beside its key. */
    List<Grading.Marking> markings(long attemptId) {
        Query query = em.createNativeQuery("""
                SELECT i.position, i.answer, GROUP_CONCAT(o.label ORDER BY o.label SEPARATOR '')
                  FROM attempt_item i JOIN question_option o ON o.question_id = i.question_id AND o.correct
                 WHERE i.attempt_id = ? GROUP BY i.position, i.answer ORDER BY i.position""").setParameter(1, attemptId);
        return Row.list(query, r -> new Grading.Marking(r.count(0), new Answer(r.text(1)), new Answer(r.text(2))));
    }

    void mark(long attemptId, List<Integer> right) {
        String positions =
                right.isEmpty() ? "0" : right.stream().map(String::valueOf).collect(Collectors.joining(", "));
        em.createNativeQuery("UPDATE attempt_item SET correct = (position IN (" + positions + ")) WHERE attempt_id = ?")
                .setParameter(1, attemptId)
                .executeUpdate();
    }
}
