package cn.haitang.assessment;

import cn.haitang.shared.ErrorCode;

/** What can go wrong with exams. */
public enum AssessmentError implements ErrorCode {
    EXAM_NOT_FOUND("assessment.exam.not-found", 404),
    /** Other required units of the camp are still open; the argument is how many. */
    EXAM_LOCKED("assessment.exam.locked", 409),
    /** The question set holds too few questions for the exam. */
    EXAM_NOT_READY("assessment.exam.not-ready", 409),
    /** The argument is how many attempts there were. */
    ATTEMPTS_USED_UP("assessment.attempts.used-up", 409),
    ATTEMPT_NOT_FOUND("assessment.attempt.not-found", 404),
    /** An answer came after the deadline and the grace for the network. */
    TIME_OVER("assessment.attempt.time-over", 409),
    /** An answer came after the paper was handed in. */
    ATTEMPT_CLOSED("assessment.attempt.closed", 409),
    /** The result is shown after the paper was handed in, not before. */
    RESULT_NOT_YET("assessment.result.not-yet", 409),
    ANSWER_INVALID("assessment.answer.invalid", 400);

    private final String key;
    private final int status;

    AssessmentError(String key, int status) {
        this.key = key;
        this.status = status;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public int status() {
        return status;
    }
}
