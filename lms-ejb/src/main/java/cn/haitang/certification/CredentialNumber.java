package cn.haitang.certification;

import cn.haitang.shared.vault.SealedColumn;
import jakarta.enterprise.context.Dependent;

/** Numbers of recorded credentials are sealed, each for its holder alone. */
@Dependent
class CredentialNumber implements SealedColumn {

    private static final String PURPOSE = "external_credential.number/";

    static String purpose(long holder) {
        return PURPOSE + holder;
    }

    @Override
    public String table() {
        return "external_credential";
    }

    @Override
    public String column() {
        return "number";
    }

    @Override
    public String purpose() {
        return "CONCAT('" + PURPOSE + "', person_id)";
    }
}
