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
 * policy (web.xml); everything else gets it here. Assets carry the build in their address, so they may be kept a year.
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
        response.setHeader("Permissions-Policy", camera + ", microphone=(), geolocation=()");
        if (path.endsWith("-worker.js")) {
            response.setHeader("Content-Security-Policy", WORKER_POLICY);
        } else if (!path.endsWith(".xhtml")) {
            response.setHeader("Content-Security-Policy", POLICY);
        }
        if (path.startsWith("/assets/")) {
            response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        }
        chain.doFilter(request, response);
    }
}
