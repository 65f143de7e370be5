package cn.haitang.web.certification;

import cn.haitang.certification.GivenEvidenceQueries;
import cn.haitang.shared.DomainException;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code /certificate-evidence/changes/<id>} and {@code …/appeals/<id>}: evidence, always as a download. */
@WebServlet("/certificate-evidence/*")
public class EvidenceFiles extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern FILE = Pattern.compile("/(changes|appeals)/(\\d{1,18})");

    @Inject
    private transient GivenEvidenceQueries evidence;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher asked = FILE.matcher(String.valueOf(request.getPathInfo()));
        if (request.getUserPrincipal() == null) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (!asked.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            send(asked.group(1), Long.parseLong(asked.group(2)), response);
        }
    }

    private void send(String of, long id, HttpServletResponse response) throws IOException {
        try {
            GivenEvidenceQueries.Found file = of.equals("changes") ? evidence.ofChange(id) : evidence.ofAppeal(id);
            String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
            response.setHeader("Content-Disposition", "attachment; filename*=UTF-8''" + name);
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Cache-Control", "private, no-store");
            response.setContentType(file.type());
            response.setContentLengthLong(Files.size(file.bytes()));
            Files.copy(file.bytes(), response.getOutputStream());
        } catch (DomainException refused) {
            response.sendError(refused.code().status());
        } catch (EJBAccessException refused) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
