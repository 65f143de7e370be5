package cn.haitang.learning;

import cn.haitang.shared.ErrorCode;

/** What can go wrong while learning. */
public enum LearningError implements ErrorCode {
    ENROLMENT_NOT_FOUND("learning.enrolment.not-found", 404),
    ENROLMENT_COMPLETED("learning.enrolment.completed", 409),
    COHORT_OUTSIDE_SCOPE("learning.cohort.outside-scope", 403),
    COHORT_ENDED("learning.cohort.ended", 409),
    COHORT_NOT_FOR_YOU("learning.cohort.not-for-you", 403),
    CODE_UNKNOWN("learning.code.unknown", 404),
    UNIT_NOT_FOUND("learning.unit.not-found", 404),
    PLAYBACK_NOT_FOUND("learning.playback.not-found", 404),
    VIDEO_NOT_READY("learning.video.not-ready", 409),
    HEARTBEAT_INVALID("learning.heartbeat.invalid", 400),
    CHECK_NOT_FOUND("learning.check.not-found", 404),
    CHECK_ANSWERED("learning.check.answered", 409),
    DOWNLOAD_NOT_FOUND("learning.download.not-found", 404),
    OFFLINE_BROKEN("learning.offline.broken", 400),
    SIGN_NOT_FOUND("learning.sign.not-found", 404),
    SIGN_DECIDED("learning.sign.decided", 409),
    SIGN_REASON("learning.sign.reason", 400),
    SIGN_NO_HOURS("learning.sign.no-hours", 409),
    NOTE_INVALID("learning.note.invalid", 400),
    QUESTION_INVALID("learning.question.invalid", 400),
    QUESTIONS_TOO_MANY("learning.question.too-many", 429),
    QUESTION_NOT_YOURS("learning.question.not-yours", 404),
    QUESTION_ANSWERED("learning.question.answered", 409),
    ANSWER_INVALID("learning.question.answer-invalid", 400),
    RULE_MISSING("learning.rule.missing", 409),
    ENTRY_NOT_FOUND("learning.entry.not-found", 404),
    ENTRY_REVERSED("learning.entry.reversed", 409);

    private final String key;
    private final int status;

    LearningError(String key, int status) {
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
