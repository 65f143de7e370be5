package cn.haitang.web.security;

import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Lets a session go of the request that began it. Payara's tracker of a request listens to the session, to know until the response
 * leaves whether it carries the cookie, but stays with it until the session ends, and holds the request's buffers, about 25 KB. Where
 * heartbeats are answered between sign-ins each session holds a request of its own: 10,000 of them filled the memory (ADR 30). No
 * setting changes that, so the tracker is taken out by the container's own public methods; in another container nothing is done.
 */
@WebListener
public class NewSessions implements ServletRequestListener {

    private static final Logger LOG = Logger.getLogger(NewSessions.class.getName());
    private static final String TRACKER = "com.sun.enterprise.http.sessionTracker";

    @Override
    public void requestDestroyed(ServletRequestEvent event) {
        HttpServletRequest request = (HttpServletRequest) event.getServletRequest();
        HttpSession session = request.getSession(false);
        if (session != null && session.isNew()) {
            try {
                Object inner = call(request, "getUnwrappedCoyoteRequest");
                call(call(inner, "getSessionInternal"), "removeSessionListener", call(inner, "getNote", TRACKER));
            } catch (ReflectiveOperationException otherContainer) {
                LOG.log(Level.FINE, "sessions keep their first request", otherContainer);
            }
        }
    }

    private static Object call(Object target, String method, Object... arguments) throws ReflectiveOperationException {
        return Arrays.stream(target.getClass().getMethods())
                .filter(each -> each.getName().equals(method) && each.getParameterCount() == arguments.length)
                .findFirst()
                .orElseThrow(() -> new NoSuchMethodException(target.getClass() + " has no " + method))
                .invoke(target, arguments);
    }
}
