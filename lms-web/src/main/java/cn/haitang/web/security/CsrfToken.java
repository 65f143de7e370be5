package cn.haitang.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One token per session. Scripts send it as X-CSRF-Token; forms are protected by the server-side Faces state. */
public final class CsrfToken {

    public static final String HEADER = "X-CSRF-Token";
    private static final String SESSION_KEY = "haitang.csrf";

    private CsrfToken() {}

    public static String of(HttpSession session) {
        synchronized (session) {
            String token = (String) session.getAttribute(SESSION_KEY);
            if (token == null) {
                token = UUID.randomUUID().toString();
                session.setAttribute(SESSION_KEY, token);
            }
            return token;
        }
    }

    public static boolean isSentBy(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        String sent = request.getHeader(HEADER);
        return session != null && sent != null && equal(sent, (String) session.getAttribute(SESSION_KEY));
    }

    private static boolean equal(String sent, @Nullable String known) {
        return known != null
                && MessageDigest.isEqual(sent.getBytes(StandardCharsets.UTF_8), known.getBytes(StandardCharsets.UTF_8));
    }
}
