package cn.haitang.certification;

import cn.haitang.shared.ErrorCode;

/** What can go wrong when a practice is signed off. */
public enum PracticeError implements ErrorCode {
    /** Also for a trainee outside the mentor's scope. */
    NOT_FOUND("certification.practice.not-found", 404),
    /** Nobody signs off the own practice. */
    OWN("certification.practice.own", 403),
    /** In the future, or more than a year ago. */
    DAY("certification.practice.day", 400),
    /** Argument: most characters. */
    REASON("certification.practice.reason", 400);

    private final String key;
    private final int status;

    PracticeError(String key, int status) {
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
