package cn.haitang.web.certification;

import cn.haitang.certification.VerificationQueries.Verification;
import cn.haitang.shared.DomainException;
import cn.haitang.shared.SharedSettings;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The public check: one answer at a glance. Without a number it asks for one. */
@Named
@RequestScoped
public class Verify {

    private String id = "";
    private @Nullable Verification answer;
    private boolean tooMany;

    @Inject
    private PublicCheck check;

    @Inject
    private ExternalContext external;

    @Inject
    private Clock clock;

    @Inject
    private SharedSettings settings;

    public void load() {
        if (id.isBlank()) {
            return;
        }
        try {
            answer = check.of(id).orElse(null);
        } catch (DomainException refused) {
            tooMany = true;
        }
        if (answer == null) {
            external.setResponseStatus(tooMany ? 429 : 404);
        }
    }

    /** {@code ask, valid, soon, expired, suspended, revoked, replaced, unknown} or {@code busy}: picks colour, sign and words. */
    public String getVerdict() {
        if (answer == null) {
            return tooMany ? "busy" : id.isBlank() ? "ask" : "unknown";
        }
        return switch (answer.validity()) {
            case VALID -> "valid";
            case EXPIRES_SOON -> "soon";
            case EXPIRED -> "expired";
            case SUSPENDED -> "suspended";
            case REVOKED, VOIDED -> "revoked";
            case REPLACED -> "replaced";
        };
    }

    public @Nullable Verification getAnswer() {
        return answer;
    }

    public Instant getCheckedAt() {
        return answer == null ? clock.instant() : answer.checkedAt();
    }

    public String getId() {
        return id;
    }

    /** For the field: the number that stands on the paper, never the id of the QR code. */
    public String getNumber() {
        return answer != null ? answer.serial() : id.matches("[0-9a-f]{32}") ? "" : id;
    }

    /** Days until the last good one. */
    public long getDaysLeft() {
        return answer == null || answer.validUntil() == null
                ? 0
                : LocalDate.ofInstant(answer.checkedAt(), settings.zone()).until(answer.validUntil(), ChronoUnit.DAYS);
    }

    public void setId(String id) {
        this.id = id;
    }
}
