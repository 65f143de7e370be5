package cn.haitang.certification.webhook;

import cn.haitang.shared.ErrorCode;

/** What can go wrong with webhooks. */
public enum WebhookError implements ErrorCode {
    /** Not https (or http to an allowed host), or no address at all. */
    URL_INVALID("certification.webhook.url-invalid", 400),
    /** Arguments: the host. It is inside, and no setting allows it. */
    PRIVATE("certification.webhook.private", 400),
    /** Arguments: the host. Its name leads nowhere. */
    HOST_UNKNOWN("certification.webhook.host-unknown", 400),
    NO_EVENT("certification.webhook.no-event", 400),
    TOO_MANY("certification.webhook.too-many", 409),
    NOT_FOUND("certification.webhook.not-found", 404);

    private final String key;
    private final int status;

    WebhookError(String key, int status) {
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
