package cn.haitang.it.container;

import cn.haitang.organisation.SignInService;
import cn.haitang.organisation.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;

/** Signs people of the sample city in for the rest of a test, by the way that a web session takes. */
@RequestScoped
public class ActingAs {

    private static final String SESSION_KEY = "haitang.signed-in";

    @Inject
    private SignInService signIn;

    @Inject
    private SecurityContext security;

    @Inject
    private HttpServletRequest request;

    /** From here on this person calls, with the roles that the database gives. */
    public SignedIn person(long id) {
        SignedIn signedIn = signIn.refresh(id).orElseThrow();
        request.getSession().setAttribute(SESSION_KEY, signedIn);
        AuthenticationStatus status = security.authenticate(
                request, silentResponse(), AuthenticationParameters.withParams().newAuthentication(true));
        if (status != AuthenticationStatus.SUCCESS) {
            throw new IllegalStateException("could not sign in person " + id + ": " + status);
        }
        return signedIn;
    }

    private static HttpServletResponse silentResponse() {
        return (HttpServletResponse) Proxy.newProxyInstance(
                ActingAs.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (proxy, method, arguments) -> method.getReturnType() == boolean.class ? false : null);
    }
}
