package cn.haitang.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where a request really came from. Behind a reverse proxy the connection is the proxy's, and the header
 * {@code X-Forwarded-For} names the client; it is believed only from the addresses in
 * {@code haitang.web.trusted-proxies} (comma-separated, default none), since anybody can send it.
 */
@RequestScoped
public class ClientAddress {

    @Inject
    private HttpServletRequest request;

    @Inject
    @ConfigProperty(name = "haitang.web.trusted-proxies", defaultValue = "none")
    String trustedProxies;

    public String value() {
        String connection = request.getRemoteAddr();
        String forwarded = request.getHeader("X-Forwarded-For");
        return forwarded != null && isTrusted(connection) ? last(forwarded) : connection;
    }

    private boolean isTrusted(String address) {
        return Arrays.stream(trustedProxies.split(",")).map(String::strip).anyMatch(address::equals);
    }

    /** The proxy's own entry; what stands before it came from the client. */
    private static String last(String forwarded) {
        return forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    }
}
