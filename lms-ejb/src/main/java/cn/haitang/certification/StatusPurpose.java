package cn.haitang.certification;

import java.util.Locale;

/**
 * What a bit of a status list says (Bitstring Status List 2.1): revocation is for good. Suspension: not to be relied on now, be
 * it suspended, or over for good; a credential can name one list alone, and that is the one (docs/adr/0059).
 */
public enum StatusPurpose {
    REVOCATION,
    SUSPENSION;

    private static final String OVER = "(revoked_at IS NOT NULL OR replaced_at IS NOT NULL)";

    /** As it stands in credentials and addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Over the columns of certificate. @param today a day of our own making */
    String condition(String today) {
        return switch (this) {
            case REVOCATION -> OVER;
            case SUSPENSION ->
                "(" + OVER + " OR (suspended_at IS NOT NULL AND (suspended_until IS NULL OR suspended_until >= '"
                        + today + "')))";
        };
    }
}
