package cn.haitang.certification.signing;

import cn.haitang.shared.ErrorCode;

/** Why nothing can be signed now. None of them names a path or a password. */
public enum SigningError implements ErrorCode {
    KEYSTORE_MISSING("certification.signing.keystore-missing"),
    /** The password is wrong, or the file is damaged. */
    KEYSTORE_LOCKED("certification.signing.keystore-locked"),
    /** Argument: the alias that was looked for. */
    KEY_MISSING("certification.signing.key-missing"),
    /** Arguments: alias, last day. */
    CERTIFICATE_EXPIRED("certification.signing.certificate-expired"),
    /** Arguments: alias, first day. */
    CERTIFICATE_NOT_YET_VALID("certification.signing.certificate-not-yet-valid"),
    /** The key store or the token gave the key but could not sign with it. */
    KEY_UNUSABLE("certification.signing.key-unusable"),
    /** A time-stamp authority is configured, but gave no time stamp that fits. */
    NO_TIME_STAMP("certification.signing.no-time-stamp");

    private static final int UNAVAILABLE = 503;

    private final String key;

    SigningError(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public int status() {
        return UNAVAILABLE;
    }
}
