package cn.haitang.web.security;

import cn.haitang.organisation.SignInService;
import cn.haitang.organisation.SignedIn;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Tells the container who the session belongs to. The session holds who and in which roles, nothing else, so any node
 * can go on with it. Roles are read anew each minute. Whether a page may be opened is {@link AccessFilter}'s affair.
 */
@ApplicationScoped
public class SessionAuthentication implements HttpAuthenticationMechanism {

    static final String SESSION_KEY = "haitang.signed-in";
    private static final Duration ROLES_HOLD = Duration.ofMinutes(1);

    @Inject
    private SignInService signIn;

    @Inject
    private Clock clock;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        HttpSession session = request.getSession(false);
        SignedIn signedIn = session == null ? null : fresh(session);
        if (signedIn == null) {
            return context.doNothing();
        }
        return context.notifyContainerAboutLogin(String.valueOf(signedIn.personId()), signedIn.roles());
    }

    private @Nullable SignedIn fresh(HttpSession session) {
        SignedIn known = (SignedIn) session.getAttribute(SESSION_KEY);
        if (known == null || clock.instant().isBefore(known.asOf().plus(ROLES_HOLD))) {
            return known;
        }
        try {
            SignedIn now = signIn.refresh(known.personId()).orElse(null);
            session.setAttribute(SESSION_KEY, now);
            return now;
        } catch (EJBException databaseAway) {
            return known; // the page will find that out too, and say so
        }
    }
}
