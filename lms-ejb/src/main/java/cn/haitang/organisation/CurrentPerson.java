package cn.haitang.organisation;

import cn.haitang.shared.DomainException;
import cn.haitang.shared.SharedError;
import cn.haitang.shared.SharedSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Who is acting in this call, as the container knows it. The principal's name is the person's id. */
@ApplicationScoped
public class CurrentPerson {

    private static final Pattern ID = Pattern.compile("[0-9]{1,18}");

    @Inject
    private SecurityContext security;

    @Inject
    private Clock clock;

    @Inject
    private SharedSettings settings;

    /** @throws DomainException {@code shared.signed-out} when nobody is signed in */
    public long id() {
        return optionalId().orElseThrow(() -> new DomainException(SharedError.SIGNED_OUT));
    }

    public OptionalLong optionalId() {
        Principal principal = security.getCallerPrincipal();
        return principal != null && ID.matcher(principal.getName()).matches()
                ? OptionalLong.of(Long.parseLong(principal.getName()))
                : OptionalLong.empty();
    }

    public boolean hasRole(String role) {
        return security.isCallerInRole(role);
    }

    /** What this person may see by the grants of these roles. */
    public Scope scope(String... roles) {
        return new Scope(id(), List.of(roles), today());
    }

    /** Today in the zone of the product. */
    public LocalDate today() {
        return dayOf(clock.instant());
    }

    /** The day of an instant in the zone of the product. */
    public LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, settings.zone());
    }
}
