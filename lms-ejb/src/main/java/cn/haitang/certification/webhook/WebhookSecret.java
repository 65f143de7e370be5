package cn.haitang.certification.webhook;

import cn.haitang.shared.vault.SealedColumn;
import jakarta.enterprise.context.Dependent;

/** Secrets that are shared with receivers are sealed. */
@Dependent
class WebhookSecret implements SealedColumn {

    static final String PURPOSE = "webhook.secret";

    @Override
    public String table() {
        return "webhook";
    }

    @Override
    public String column() {
        return "secret";
    }

    @Override
    public String purpose() {
        return "'" + PURPOSE + "'";
    }
}
