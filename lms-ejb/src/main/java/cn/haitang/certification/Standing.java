package cn.haitang.certification;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What happened to a certificate since it was issued, as far as it says what it is worth. The history is in its changes. */
@Embeddable
public class Standing implements Serializable {

    private static final long serialVersionUID = 1L;

    @Column(name = "suspended_at")
    private @Nullable Instant suspendedAt;

    @Column(name = "suspended_until")
    private @Nullable LocalDate suspendedUntil;

    @Column(name = "suspension_reason")
    private @Nullable String suspensionReason;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    @Column(name = "revoked_by")
    private @Nullable Long revokedBy;

    @Column(name = "revocation_reason")
    private @Nullable String revocationReason;

    @Column(name = "replaced_at")
    private @Nullable Instant replacedAt;

    private boolean voided;

    protected Standing() {}

    /** Nothing happened yet. */
    public static Standing untouched() {
        return new Standing();
    }

    static Standing read(Row row) {
        Standing standing = new Standing();
        standing.suspendedAt = row.instantOrNull();
        standing.suspendedUntil = row.dayOrNull();
        standing.suspensionReason = row.textOrNull();
        standing.revokedAt = row.instantOrNull();
        standing.revocationReason = row.textOrNull();
        standing.replacedAt = row.instantOrNull();
        standing.voided = row.flag();
        return standing;
    }

    boolean suspendedOn(LocalDate day) {
        return suspendedAt != null && (suspendedUntil == null || !suspendedUntil.isBefore(day));
    }

    void suspend(Instant at, @Nullable LocalDate until, String reason) {
        suspendedAt = at;
        suspendedUntil = until;
        suspensionReason = reason;
    }

    void lift() {
        suspendedAt = null;
        suspendedUntil = null;
        suspensionReason = null;
    }

    void revoke(long by, Instant at, String reason, boolean asVoid) {
        revokedAt = at;
        revokedBy = by;
        revocationReason = reason;
        voided = asVoid;
    }

    void replaced(Instant at) {
        replacedAt = at;
    }

    boolean isOver() {
        return revokedAt != null || replacedAt != null;
    }

    public @Nullable Instant suspendedAt() {
        return suspendedAt;
    }

    /** The last day of the suspension; null: until it is lifted. */
    public @Nullable LocalDate suspendedUntil() {
        return suspendedUntil;
    }

    public @Nullable String suspensionReason() {
        return suspensionReason;
    }

    /** Also when it was voided. */
    public @Nullable Instant revokedAt() {
        return revokedAt;
    }

    public @Nullable String revocationReason() {
        return revocationReason;
    }

    public @Nullable Instant replacedAt() {
        return replacedAt;
    }

    public boolean voided() {
        return voided;
    }
}
