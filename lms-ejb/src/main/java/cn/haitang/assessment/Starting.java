package cn.haitang.assessment;

import cn.haitang.shared.DomainException;
import cn.haitang.shared.database.Row;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Begins an attempt, once: the row of the enrolment is locked, so that two taps on the button make one paper. */
@Dependent
class Starting {

    /** @param counted without those before a fresh start */
    private record Before(int attempts, int counted) {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Papers papers;

    @Inject
    private QuestionPools pools;

    @Inject
    private Prerequisites prerequisites;

    @Inject
    private Clock clock;

    void lock(long enrolmentId) {
        em.createNativeQuery("SELECT id FROM enrolment WHERE id = ? FOR UPDATE")
                .setParameter(1, enrolmentId)
                .getResultList();
    }

    long start(Sitting sitting) {
        Exam exam = exam(sitting.examSlug());
        Optional<Long> open = open(exam, sitting);
        if (open.isPresent()) {
            return open.get();
        }
        int missing = prerequisites.open(sitting).size();
        if (missing > 0) {
            throw new DomainException(AssessmentError.EXAM_LOCKED, missing);
        }
        Before before = before(exam, sitting);
        Attempt attempt = Attempt.begin(exam, sitting, before.attempts(), before.counted(), clock.instant());
        em.persist(attempt);
        em.flush();
        List<PaperAssembly.Candidate> pool = pools.of(exam.questionSetId());
        papers.write(attempt.id(), new PaperAssembly(new SecureRandom()).assemble(exam.recipe(), pool));
        return attempt.id();
    }

    private Exam exam(String slug) {
        return em.createQuery("SELECT e FROM Exam e WHERE e.slug = :slug", Exam.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new DomainException(AssessmentError.EXAM_NOT_FOUND));
    }

    private Optional<Long> open(Exam exam, Sitting sitting) {
        return Row.first(
                em.createNativeQuery("SELECT id FROM attempt WHERE exam_id = ? AND open_mark = ?")
                        .setParameter(1, exam.id())
                        .setParameter(2, sitting.enrolmentId()),
                r -> r.id(0));
    }

    private Before before(Exam exam, Sitting sitting) {
        return Row.first(
                        em.createNativeQuery("SELECT COUNT(*), COALESCE(SUM(" + FreshStarts.COUNTS
                                        + "), 0) FROM attempt a WHERE exam_id = ? AND enrolment_id = ?")
                                .setParameter(1, exam.id())
                                .setParameter(2, sitting.enrolmentId()),
                        r -> new Before(r.count(0), r.count(1)))
                .orElseThrow();
    }
}
