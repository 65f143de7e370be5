package cn.haitang.engagement.push;

import cn.haitang.shared.vault.SealedColumn;
import jakarta.enterprise.context.Dependent;

/** The private key by which push services know this system is sealed. */
@Dependent
class PushIdentityKey implements SealedColumn {

    @Override
    public String table() {
        return "push_identity";
    }

    @Override
    public String column() {
        return "private_key";
    }

    @Override
    public String purpose() {
        return "'push_identity.private_key'";
    }
}
