package cn.haitang.web.certification;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code /v/<public id>}, what the QR code carries: leads to the public check. {@code /v} alone: to its form. {@code /gate}: to many checks in a row. */
@WebServlet({"/v", "/v/*", "/gate"})
public class ShortAddress extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getServletPath().equals("/gate")) {
            response.sendRedirect(request.getContextPath() + "/certification/gate.xhtml");
            return;
        }
        String id = String.valueOf(request.getPathInfo()).replaceAll("[^0-9A-Za-z-]", "");
        boolean named = request.getPathInfo() != null && id.length() > 3 && id.length() <= 64;
        response.setHeader("Cache-Control", "no-store");
        response.sendRedirect(request.getContextPath() + "/certification/verify.xhtml" + (named ? "?id=" + id : ""));
    }
}
