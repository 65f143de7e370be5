package cn.haitang.certification;

import cn.haitang.shared.ErrorCode;

/** What can go wrong with certificates. */
public enum CertificationError implements ErrorCode {
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
    /** The database was too busy, even after retries. */
    BUSY("certification.issue.busy", 503),
    ALREADY_REVOKED("certification.revoke.already-revoked", 409),
    REASON_MISSING("certification.revoke.reason-missing", 400);

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
