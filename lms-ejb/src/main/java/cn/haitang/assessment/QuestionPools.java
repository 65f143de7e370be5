package cn.haitang.assessment;

import cn.haitang.shared.Remembered;
import cn.haitang.shared.database.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** What papers are drawn from, read once a second at most: a whole class begins its exam in the same minute. */
@ApplicationScoped
class QuestionPools {

    private final Remembered<Long, List<PaperAssembly.Candidate>> known = new Remembered<>(Duration.ofSeconds(1));

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    /** Questions in use of a set. */
    List<PaperAssembly.Candidate> of(long questionSetId) {
        return known.of(questionSetId, clock, this::read);
    }

    private List<PaperAssembly.Candidate> read(long questionSetId) {
        Query query = em.createNativeQuery("""
                SELECT q.id, q.topic, q.kind, GROUP_CONCAT(o.label ORDER BY o.label SEPARATOR '')
                  FROM question q JOIN question_option o ON o.question_id = q.id
                 WHERE q.question_set_id = ? AND NOT q.retired GROUP BY q.id, q.topic, q.kind ORDER BY q.id""").setParameter(1, questionSetId);
        return Row.list(
                query,
                r -> new PaperAssembly.Candidate(r.id(0), r.text(1), QuestionKind.valueOf(r.text(2)), r.text(3)));
    }
}
