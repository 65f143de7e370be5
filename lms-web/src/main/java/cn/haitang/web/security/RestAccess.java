package cn.haitang.web.security;

import cn.haitang.shared.DomainException;
import cn.haitang.shared.SharedError;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Default deny for REST: a method names its roles or {@code @PermitAll}; a change by a signed-in person carries the CSRF token. */
@Provider
public class RestAccess implements ContainerRequestFilter {

    private static final Set<String> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    @Context
    private @Nullable ResourceInfo resource;

    @Context
    private @Nullable HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext context) {
        if (resource == null || request == null) {
            throw new DomainException(SharedError.FORBIDDEN);
        }
        Method method = resource.getResourceMethod();
        if (!method.isAnnotationPresent(PermitAll.class)) {
            mustHaveRole(method, context);
        }
        boolean changes = !READS.contains(context.getMethod());
        if (changes && context.getSecurityContext().getUserPrincipal() != null && !CsrfToken.isSentBy(request)) {
            throw new DomainException(SharedError.FORBIDDEN);
        }
    }

    private static void mustHaveRole(Method method, ContainerRequestContext context) {
        if (context.getSecurityContext().getUserPrincipal() == null) {
            throw new DomainException(SharedError.SIGNED_OUT);
        }
        RolesAllowed roles = method.getAnnotation(RolesAllowed.class);
        boolean allowed =
                roles != null && Arrays.stream(roles.value()).anyMatch(context.getSecurityContext()::isUserInRole);
        if (!allowed) {
            throw new DomainException(SharedError.FORBIDDEN);
        }
    }
}
