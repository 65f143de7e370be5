package cn.haitang.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Headers of every answer. The Content-Security-Policy of pages comes from PrimeFaces, which adds its nonce to the same
 * policy (web.xml); everything else gets it here. Assets carry the build in their address, so they may be kept a year; a
 * script that another one imports does not, and is asked for anew. The service worker may fetch what its pages may. The
 * place is for this site's own pages: the phone's speed is measured there, and stays there.
 */
@WebFilter(filterName = "headers", asyncSupported = true)
public class ResponseHeaders extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String POLICY = "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'self';"
            + " font-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    /** A service worker fetches what its pages ask for, from here alone. */
    private static final String WORKER_POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'";

    private static final String CAMERA_PAGE = "/certification/gate.xhtml";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("X-Frame-Options", "DENY");
        String path = request.getServletPath();
        String camera = path.equals(CAMERA_PAGE) ? "camera=(self)" : "camera=()";
        response.setHeader("Permissions-Policy", camera + ", microphone=(), geolocation=(self)");
        if (path.equals("/sw.js") || path.endsWith("-worker.js")) {
            response.setHeader("Content-Security-Policy", WORKER_POLICY);
        } else if (!path.endsWith(".xhtml")) {
            response.setHeader("Content-Security-Policy", POLICY);
        }
        if (path.startsWith("/assets/")) {
            boolean imported = path.endsWith(".js") && request.getQueryString() == null;
            response.setHeader("Cache-Control", imported ? "no-cache" : "public, max-age=31536000, immutable");
        }
        if (path.equals("/sw.js")) {
            response.setHeader("Cache-Control", "no-cache");
        }
        chain.doFilter(request, response);
    }
}
