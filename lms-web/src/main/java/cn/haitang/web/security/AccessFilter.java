package cn.haitang.web.security;

import cn.haitang.web.shared.Language;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * Default deny for pages: who is not listed in {@link PageAccess} is sent to sign in, or told that the page is closed. A page
 * says whose it is and in which language, so that the service worker shows no person's copy to another.
 */
@WebFilter(filterName = "access")
public class AccessFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String RESOURCES = "/jakarta.faces.resource/";
    private static final String SIGN_IN = "/organisation/sign-in.xhtml";

    @Inject
    private transient Language language;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getServletPath();
        if (path.startsWith(RESOURCES)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Set<String>> roles = PageAccess.rolesOf(path);
        if (roles.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (roles.get().equals(PageAccess.ANYONE) || roles.get().stream().anyMatch(request::isUserInRole)) {
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Haitang-Person", person(request));
            response.setHeader("Content-Language", language.getTag());
            chain.doFilter(request, response);
        } else if (request.getUserPrincipal() == null) {
            toSignIn(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** Empty when nobody is signed in. */
    private static String person(HttpServletRequest request) {
        return request.getUserPrincipal() == null
                ? ""
                : request.getUserPrincipal().getName();
    }

    private static void toSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String target = request.getContextPath() + SIGN_IN + "?next=" + encoded(wanted(request));
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            response.setContentType("text/xml;charset=UTF-8");
            response.getWriter()
                    .printf(
                            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\"%s\"/>"
                                    + "</partial-response>",
                            target);
        } else {
            response.sendRedirect(target);
        }
    }

    private static String wanted(HttpServletRequest request) {
        String query = request.getQueryString();
        boolean plain = query == null || !"GET".equals(request.getMethod());
        return plain ? request.getServletPath() : request.getServletPath() + "?" + query;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
