package cn.haitang.web.engagement;

import cn.haitang.engagement.mail.MailLeaveService;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * {@code /mail-leave/<token>}, which each letter names: a mail program posts to it at one click (RFC 8058), without a session and
 * without a token of ours; a person who follows the link gets a page that asks first.
 */
@WebServlet("/mail-leave/*")
public class MailLeave extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient MailLeaveService service;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.sendRedirect(request.getContextPath() + "/engagement/leave.xhtml?token=" + token(request));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        service.leave(token(request));
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private static String token(HttpServletRequest request) {
        String given = String.valueOf(request.getPathInfo()).replaceAll("[^0-9a-f]", "");
        return given.length() > 32 ? "" : given;
    }
}
