package cn.haitang.assessment;

import cn.haitang.learning.ProgressService;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;

/** Ends an attempt: grades it, keeps what was right, and completes the unit when it is passed. */
@Dependent
class Closing {

    @Inject
    private Papers papers;

    @Inject
    private ProgressService progress;

    @Inject
    private Clock clock;

    /** @param attempt open, and locked by the caller before anything else was read, so that no answer slips past */
    void close(Attempt attempt) {
        Grading.Score score = Grading.of(papers.markings(attempt.id()));
        papers.mark(attempt.id(), score.right());
        attempt.close(score, clock.instant());
        if (attempt.hasPassed()) {
            progress.complete(attempt.enrolmentId(), attempt.unitId(), "attempt:" + attempt.id());
        }
    }
}
