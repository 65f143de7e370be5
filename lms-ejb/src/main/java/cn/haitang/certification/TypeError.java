package cn.haitang.certification;

import cn.haitang.shared.ErrorCode;

/** What can be wrong with a type of certificates, or with who is chosen for one. */
public enum TypeError implements ErrorCode {
    /** Arguments: field, most characters. */
    LENGTH("certification.type.length", 400),
    ISSUER_CODE("certification.type.issuer-code", 400),
    /** Arguments: the characters that can't be printed. */
    UNPRINTABLE("certification.type.unprintable", 422),
    /** Somebody else changed it since the page was opened. */
    CHANGED_MEANWHILE("certification.type.changed-meanwhile", 409),
    CAMP_UNKNOWN("certification.type.camp-unknown", 400),
    TEMPLATE_UNKNOWN("certification.type.template-unknown", 400),
    /** The course's file says nothing else than the page. */
    NOTHING_FROM_FILE("certification.type.nothing-from-file", 409),
    /** Who gets it follows from the camp. */
    OF_A_CAMP("certification.nomination.of-a-camp", 409),
    ALREADY_NOMINATED("certification.nomination.already", 409),
    NOMINATION_NOT_FOUND("certification.nomination.not-found", 404),
    /** Argument: most characters. */
    NOMINATION_REASON("certification.nomination.reason", 400);

    private final String key;
    private final int status;

    TypeError(String key, int status) {
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
