package cn.haitang.certification;

import java.util.Locale;

/** What a bit of a status list says (Bitstring Status List 2.1): revocation is for good, suspension may end. */
public enum StatusPurpose {
    REVOCATION,
    SUSPENSION;

    /** As it stands in credentials and addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Over the columns of certificate. @param today a day of our own making */
    String condition(String today) {
        return switch (this) {
            case REVOCATION -> "(revoked_at IS NOT NULL OR replaced_at IS NOT NULL)";
            case SUSPENSION ->
                "suspended_at IS NOT NULL AND (suspended_until IS NULL OR suspended_until >= '" + today + "')";
        };
    }
}
