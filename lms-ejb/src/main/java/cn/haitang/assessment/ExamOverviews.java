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
import java.util.Optional;

/** The rules of exams, read once a second at most: the same for everybody. */
@ApplicationScoped
class ExamOverviews {

    private final Remembered<String, Optional<ExamOverview>> known = new Remembered<>(Duration.ofSeconds(1));

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    Optional<ExamOverview> of(String examSlug) {
        return known.of(examSlug, clock, this::read);
    }

    private Optional<ExamOverview> read(String examSlug) {
        Query query = em.createNativeQuery(
                        "SELECT slug, title_zh, title_en, question_count, minutes, pass_mark, max_attempts FROM exam WHERE slug = ?")
                .setParameter(1, examSlug);
        return Row.first(
                query,
                r -> new ExamOverview(r.text(0), r.bilingual(1), r.count(3), r.count(4), r.count(5), r.count(6)));
    }
}
