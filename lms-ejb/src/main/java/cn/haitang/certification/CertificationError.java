package cn.haitang.certification;

import cn.haitang.shared.ErrorCode;

/** What can go wrong with certificates. */
public enum CertificationError implements ErrorCode {
    /** Arguments: how many rows there are, how many fit. */
    REGISTER_TOO_LARGE("certification.register.too-large", 400),
    NOT_FOUND("certification.certificate.not-found", 404),
    TYPE_NOT_FOUND("certification.type.not-found", 404),
    /** Arguments: none. The enrolment does not exist or its person belongs to nobody's scope of the acting manager. */
    OUTSIDE_SCOPE("certification.person.outside-scope", 403),
    /** The checks say which rule fails; see {@link Eligibility}. */
    NOT_ELIGIBLE("certification.issue.not-eligible", 409),
    /** Arguments: serial, name of the issuing manager, day of issue. */
    ALREADY_ISSUED("certification.issue.already-issued", 409),
    /** Arguments: the characters that can't be printed. */
    NAME_UNPRINTABLE("certification.name.unprintable", 422),
    TOO_MANY_AT_ONCE("certification.issue.too-many-at-once", 400),
    /** The type asks for a second person: it is issued as a batch that waits for the approval. */
    SECOND_PERSON_NEEDED("certification.issue.second-person-needed", 409),
    /** Argument: the lowest kind of territory whose managers may issue. */
    LEVEL_NEEDED("certification.issue.level-needed", 403),
    NOBODY_ELIGIBLE("certification.issue.nobody-eligible", 409),
    BATCH_NOT_FOUND("certification.batch.not-found", 404),
    /** Paused, done or refused meanwhile. */
    BATCH_CHANGED("certification.batch.changed", 409),
    /** Something went wrong that nobody foresaw; it may be tried again. */
    UNEXPECTED("certification.issue.unexpected", 500),
    /** The database was too busy, even after retries. */
    BUSY("certification.issue.busy", 503),
    /** Arguments: how many at most. */
    TOO_MANY_CHECKS("certification.check.too-many", 400),
    /** Arguments: serial. Revoked, voided or replaced. */
    ALREADY_OVER("certification.change.already-over", 409),
    ALREADY_SUSPENDED("certification.change.already-suspended", 409),
    NOT_SUSPENDED("certification.change.not-suspended", 409),
    SUSPENSION_IN_THE_PAST("certification.change.suspension-in-the-past", 400),
    REASON_MISSING("certification.change.reason-missing", 400),
    /** Something is proposed for this certificate already and waits for a second person. */
    ALREADY_PROPOSED("certification.change.already-proposed", 409),
    /** Somebody else decided meanwhile. */
    ALREADY_DECIDED("certification.decision.already-decided", 409),
    OWN_PROPOSAL("certification.decision.own-proposal", 403),
    NOTHING_TO_DECIDE("certification.decision.not-found", 404),
    FILE_REFUSED("certification.evidence.file-refused", 422),
    /** Only suspensions and revocations, once each, by the holder. */
    NO_APPEAL("certification.appeal.not-possible", 409),
    /** Not the own certificate, or what was reported before is not answered yet. */
    REPORT_OPEN("certification.report.open", 409),
    WORDS_MISSING("certification.appeal.words-missing", 400);

    private final String key;
    private final int status;

    CertificationError(String key, int status) {
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
