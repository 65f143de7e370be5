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
 * Parts a session from the request that began it. Payara keeps the one as a listener of the other until the session ends, though it
 * only asks before the response has left; with the request stay its buffers, about 25 KB, and where heartbeats are answered between
 * sign-ins each session keeps one of its own: 10,000 of them filled the memory (ADR 30). There is no setting for it, so it is taken
 * out by the container's own public methods; another container has none of them, and nothing is done.
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
