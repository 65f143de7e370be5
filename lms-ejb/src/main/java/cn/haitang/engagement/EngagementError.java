package cn.haitang.engagement;

import cn.haitang.shared.ErrorCode;

/** What can be wrong with a person's channels. */
public enum EngagementError implements ErrorCode {
    /** No mail server is set up. */
    MAIL_OFF("engagement.mail.off", 409),
    ADDRESS("engagement.mail.address", 400),
    /** Argument: minutes to wait. */
    TOO_MANY_CODES("engagement.mail.too-many-codes", 429),
    /** Argument: tries left. */
    CODE_WRONG("engagement.mail.code-wrong", 400),
    /** Too late, too often wrong, or never asked for. */
    CODE_OVER("engagement.mail.code-over", 409),
    /** The browser's address is no https address outside, or its keys are none. */
    DEVICE("engagement.push.device", 400),
    /** Argument: how many are kept. */
    DEVICES("engagement.push.devices", 409);

    private final String key;
    private final int status;

    EngagementError(String key, int status) {
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
