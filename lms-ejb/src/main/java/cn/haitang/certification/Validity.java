package cn.haitang.certification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Is it good today? */
public enum Validity {
    VALID,
    /** Good today, but the last day is near. */
    EXPIRES_SOON,
    EXPIRED,
    /** Not good for now: until a day, or until somebody lifts it. */
    SUSPENDED,
    REVOKED,
    /** A corrected one took its place. */
    REPLACED,
    /** It should never have been issued. */
    VOIDED;

    /**
     * The weightiest first: what was replaced or revoked stays so, whatever the calendar says.
     *
     * @param validUntil the last good day; null: does not expire
     */
    static Validity of(Standing standing, @Nullable LocalDate validUntil, LocalDate today, int soonDays) {
        if (standing.voided()) {
            return VOIDED;
        }
        if (standing.replacedAt() != null) {
            return REPLACED;
        }
        if (standing.revokedAt() != null) {
            return REVOKED;
        }
        return standing.suspendedOn(today) ? SUSPENDED : byCalendar(validUntil, today, soonDays);
    }

    private static Validity byCalendar(@Nullable LocalDate validUntil, LocalDate today, int soonDays) {
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

    /** For good: no day and nobody brings it back. */
    public boolean ended() {
        return this == REVOKED || this == REPLACED || this == VOIDED;
    }
}
