package cn.haitang.certification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Is it good today? */
public enum Validity {
    VALID,
    /** Good today, but the last day is near. */
    EXPIRES_SOON,
    EXPIRED,
    REVOKED;

    /** @param validUntil the last good day; null: does not expire */
    static Validity of(boolean revoked, @Nullable LocalDate validUntil, LocalDate today, int soonDays) {
        if (revoked) {
            return REVOKED;
        }
        if (validUntil == null) {
            return VALID;
        }
        if (validUntil.isBefore(today)) {
            return EXPIRED;
        }
        return validUntil.isBefore(today.plusDays(soonDays)) ? EXPIRES_SOON : VALID;
    }

    public boolean good() {
        return this == VALID || this == EXPIRES_SOON;
    }
}
