package cn.haitang.it.container;

import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The sessions that the server began, as the container has them. */
@WebListener
public class BegunSessions implements HttpSessionListener {

    static final Queue<HttpSession> ALL = new ConcurrentLinkedQueue<>();

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        ALL.add(event.getSession());
    }
}
