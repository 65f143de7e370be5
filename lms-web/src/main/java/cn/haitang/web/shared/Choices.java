package cn.haitang.web.shared;

import cn.haitang.organisation.OrganisationService;
import cn.haitang.web.security.Redirects;
import cn.haitang.web.security.Visitor;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * {@code /choose/lang/en?back=/page} and {@code /choose/theme/dark?back=/page}: kept in a cookie, so that it holds before
 * sign-in and on every node; the language of a signed-in person is remembered too.
 */
@WebServlet("/choose/*")
public class Choices extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int A_YEAR = 365 * 24 * 3600;
    private static final Set<String> KNOWN =
            Set.of("/lang/zh-CN", "/lang/en", "/theme/light", "/theme/dark", "/theme/device");

    @Inject
    private transient Visitor visitor;

    @Inject
    private transient OrganisationService organisation;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String choice = request.getPathInfo();
        if (choice == null || !KNOWN.contains(choice)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String[] parts = choice.substring(1).split("/", -1);
        Cookie cookie = new Cookie(parts[0], parts[1]);
        cookie.setPath("/");
        cookie.setMaxAge(A_YEAR);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        response.addCookie(cookie);
        if (parts[0].equals("lang") && visitor.isKnown()) {
            organisation.speak(parts[1]);
        }
        response.sendRedirect(request.getContextPath() + Redirects.local(request.getParameter("back"), "/"));
    }
}
