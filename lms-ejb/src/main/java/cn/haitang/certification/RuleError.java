package cn.haitang.certification;

import cn.haitang.shared.ErrorCode;

/** What can be wrong with a rule of certificates. */
public enum RuleError implements ErrorCode {
    NOT_FOUND("certification.rule.not-found", 404),
    /** A published version never changes. */
    PUBLISHED("certification.rule.published", 409),
    /** Rules hold everywhere, so that a manager of a part can't change them. */
    NOT_YOURS("certification.rule.not-yours", 403),
    /** Arguments: field, least, most. */
    OUT_OF_BOUNDS("certification.rule.out-of-bounds", 400),
    EMPTY("certification.rule.empty", 400),
    EXAM_INCOMPLETE("certification.rule.exam-incomplete", 400),
    /** Argument: slug. */
    EXAM_UNKNOWN("certification.rule.exam-unknown", 400),
    RENEWAL_WITHOUT_END("certification.rule.renewal-without-end", 400),
    DELTA_CAMP_MISSING("certification.rule.delta-camp-missing", 400),
    RENEWAL_EXAM_MISSING("certification.rule.renewal-exam-missing", 400),
    /** A renewal rule that neither a window nor a grace opens. */
    RENEWAL_NEVER_OPEN("certification.rule.renewal-never-open", 400),
    /** People are chosen for it: there are no units to do and nothing to sign off. */
    OF_NO_CAMP("certification.rule.of-no-camp", 400),
    RENEWAL_HOURS_MISSING("certification.rule.renewal-hours-missing", 400),
    /** Arguments: how many are asked for, how many there are. */
    TOO_FEW_PRACTICES("certification.rule.too-few-practices", 400),
    /** A certificate would be needed to get itself. */
    CIRCLE("certification.rule.circle", 400),
    /** Argument: the earliest possible day. */
    TOO_EARLY("certification.rule.too-early", 400),
    /** The draft says what the newest version says. */
    NOTHING_CHANGED("certification.rule.nothing-changed", 409),
    /** Argument: most characters. */
    PRACTICE_TITLE("certification.rule.practice-title", 400);

    private final String key;
    private final int status;

    RuleError(String key, int status) {
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
