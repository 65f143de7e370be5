package cn.haitang.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps the two listeners apart: {@code /metrics} answers only on the one that the public can't reach, and that one
 * answers nothing but metrics and health. The port of the connection decides; no header can change it. Setting
 * {@code haitang.metrics.port}: the port of that listener; unset or 0, metrics answer nowhere.
 */
@WebFilter(filterName = "listener", asyncSupported = true)
public class ListenerFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    @ConfigProperty(name = "haitang.metrics.port", defaultValue = "0")
    int metricsPort;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isOpen(request.getLocalPort(), request.getServletPath())) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private boolean isOpen(int port, String path) {
        boolean metrics = isUnder(path, "/metrics");
        return port == metricsPort ? metrics || isUnder(path, "/health") : !metrics;
    }

    private static boolean isUnder(String path, String root) {
        return path.equals(root) || path.startsWith(root + "/");
    }
}
