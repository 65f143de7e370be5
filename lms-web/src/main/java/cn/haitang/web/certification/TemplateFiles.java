package cn.haitang.web.certification;

import cn.haitang.certification.TemplateQueries;
import cn.haitang.certification.print.PagePicture;
import cn.haitang.shared.DomainException;
import cn.haitang.web.shared.Texts;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code /certificate-templates/<version>.png} and {@code .pdf}: how a version looks on a name that is tried. Not signed. */
@WebServlet("/certificate-templates/*")
public class TemplateFiles extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern FILE = Pattern.compile("/(\\d{1,18})\\.(png|pdf)");
    private static final int LONGEST_NAME = 120;

    @Inject
    private transient TemplateQueries templates;

    @Inject
    private transient Texts texts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setCharacterEncoding("UTF-8");
        Matcher file = FILE.matcher(String.valueOf(request.getPathInfo()));
        if (request.getUserPrincipal() == null) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (!file.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            send(Long.parseLong(file.group(1)), name(request), file.group(2).equals("pdf"), response);
        }
    }

    private String name(HttpServletRequest request) {
        String asked = request.getParameter("name") == null
                ? ""
                : request.getParameter("name").strip();
        String name = asked.isEmpty() ? texts.get("certification.template.sample-name") : asked;
        return name.length() <= LONGEST_NAME ? name : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME / 2));
    }

    private void send(long version, String name, boolean pdf, HttpServletResponse response) throws IOException {
        try {
            byte[] sheet = templates.sample(version, name);
            byte[] bytes = pdf ? sheet : PagePicture.png(sheet);
            response.setHeader("Cache-Control", "no-store");
            response.setContentType(pdf ? "application/pdf" : "image/png");
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
        } catch (DomainException refused) {
            response.setStatus(refused.code().status());
            response.setContentType("text/plain");
            response.setCharacterEncoding("UTF-8");
            response.getWriter().write(texts.of(refused));
        } catch (EJBAccessException refused) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
