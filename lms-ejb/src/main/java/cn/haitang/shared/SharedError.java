package cn.haitang.shared;

/** Failures that belong to no single capability. */
public enum SharedError implements ErrorCode {
    NOT_FOUND("shared.not-found", 404),
    FORBIDDEN("shared.forbidden", 403),
    SIGNED_OUT("shared.signed-out", 401),
    INVALID("shared.invalid", 400),
    TOO_MANY("shared.too-many", 429),
    UNAVAILABLE("shared.unavailable", 503),
    STORAGE_FULL("shared.storage-full", 507),
    UNEXPECTED("shared.unexpected", 500);

    private final String key;
    private final int status;

    SharedError(String key, int status) {
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
