package cn.haitang.certification;

import cn.haitang.shared.ErrorCode;

/** What can be wrong with a recorded credential of others. */
public enum CredentialError implements ErrorCode {
    /** Also for one outside the scope. */
    NOT_FOUND("certification.credential.not-found", 404),
    /** 4 to 40 letters, digits and hyphens. */
    NUMBER("certification.credential.number", 400),
    /** Arguments: least and most characters. */
    AUTHORITY("certification.credential.authority", 400),
    EXPIRED("certification.credential.expired", 400),
    /** One of this kind waits to be checked already. */
    WAITING("certification.credential.waiting", 409),
    /** It was checked meanwhile. */
    CHECKED("certification.credential.checked", 409),
    SCAN_MISSING("certification.credential.scan-missing", 400),
    /** Too large, or neither PNG nor JPEG nor PDF by its bytes. Argument: most megabytes. */
    SCAN_REFUSED("certification.credential.scan-refused", 400),
    /** Argument: most characters. */
    REASON("certification.credential.reason", 400);

    private final String key;
    private final int status;

    CredentialError(String key, int status) {
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
