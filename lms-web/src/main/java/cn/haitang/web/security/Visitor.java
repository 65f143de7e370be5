package cn.haitang.web.security;

import cn.haitang.organisation.Roles;
import cn.haitang.organisation.SignedIn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;

/** The one who looks at the page: name and roles for the screen, and coming in and out. */
@Named
@ApplicationScoped
public class Visitor {

    private static final List<String> STAFF =
            List.of(Roles.MANAGER, Roles.LECTURER, Roles.ADMINISTRATOR, Roles.AUDITOR, Roles.MENTOR, Roles.TRAINEE);

    @Inject
    private HttpServletRequest request;

    public Optional<SignedIn> signedIn() {
        HttpSession session = request.getSession(false);
        return Optional.ofNullable(session).map(s -> (SignedIn) s.getAttribute(SessionAuthentication.SESSION_KEY));
    }

    public boolean isKnown() {
        return signedIn().isPresent();
    }

    /** 0 when nobody is signed in. */
    public long getPersonId() {
        return signedIn().map(SignedIn::personId).orElse(0L);
    }

    public String getName() {
        return signedIn().map(SignedIn::name).orElse("");
    }

    public boolean is(String role) {
        return signedIn().filter(s -> s.is(role)).isPresent();
    }

    /** The role that decides which screens come first, for example MANAGER. */
    public String getMainRole() {
        return STAFF.stream().filter(this::is).findFirst().orElse(Roles.TRAINEE);
    }

    /** Token for scripts that change something. */
    public String getCsrfToken() {
        return isKnown() ? CsrfToken.of(request.getSession()) : "";
    }

    /** Starts a session of its own for who signed in: with a new id, and without the pages that led here, which it would keep for hours. */
    public void enter(SignedIn who) {
        leave();
        request.getSession().setAttribute(SessionAuthentication.SESSION_KEY, who);
    }

    public void leave() {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
