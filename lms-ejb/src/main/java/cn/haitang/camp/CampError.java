package cn.haitang.camp;

import cn.haitang.shared.ErrorCode;

/** What can go wrong with camps and cohorts. */
public enum CampError implements ErrorCode {
    CAMP_NOT_FOUND("camp.camp.not-found", 404),
    UNIT_NOT_FOUND("camp.unit.not-found", 404),
    LECTURE_NOT_FOUND("camp.lecture.not-found", 404),
    LECTURE_NOT_YOURS("camp.lecture.not-yours", 403),
    LECTURE_INCOMPLETE("camp.lecture.incomplete", 409),
    LECTURE_TEXT("camp.lecture.text", 400),
    LECTURE_CHAPTERS("camp.lecture.chapters", 400),
    LECTURE_CHAPTERS_NEED("camp.lecture.chapters-need", 409),
    LECTURE_FILE("camp.lecture.file", 400),
    CHECK_INCOMPLETE("camp.check.incomplete", 400),
    CHECK_TIME("camp.check.time", 400),
    CHECK_NOT_FOUND("camp.check.not-found", 404),
    CAPTIONS_INVALID("camp.captions.invalid", 400),
    PACK_NOT_FOUND("camp.pack.not-found", 404),
    COHORT_NOT_FOUND("camp.cohort.not-found", 404),
    COHORT_OUTSIDE_SCOPE("camp.cohort.outside-scope", 403),
    COHORT_DATES("camp.cohort.dates", 400),
    COHORT_NAME("camp.cohort.name", 400);

    private final String key;
    private final int status;

    CampError(String key, int status) {
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
