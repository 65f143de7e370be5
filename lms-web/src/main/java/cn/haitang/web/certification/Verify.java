package cn.haitang.web.certification;

import cn.haitang.certification.VerificationQueries.Verification;
import cn.haitang.shared.DomainException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
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
    private HttpServletRequest request;

    @Inject
    private ExternalContext external;

    @Inject
    private Clock clock;

    public void load() {
        if (id.isBlank()) {
            return;
        }
        try {
            answer = check.of(id, request.getRemoteAddr()).orElse(null);
        } catch (DomainException refused) {
            tooMany = true;
        }
        if (answer == null) {
            external.setResponseStatus(tooMany ? 429 : 404);
        }
    }

    /** {@code ask, valid, expired, suspended, revoked, replaced, unknown} or {@code busy}: picks colour, sign and words. */
    public String getVerdict() {
        if (answer == null) {
            return tooMany ? "busy" : id.isBlank() ? "ask" : "unknown";
        }
        return switch (answer.validity()) {
            case VALID, EXPIRES_SOON -> "valid";
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

    public void setId(String id) {
        this.id = id;
    }
}
