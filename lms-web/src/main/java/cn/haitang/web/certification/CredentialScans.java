package cn.haitang.web.certification;

import cn.haitang.certification.CredentialQueries;
import cn.haitang.shared.DomainException;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;

/** {@code /credential-scans/<id>}: the scan of a recorded credential, for the holder and for staff of the scope; a PDF as a download. */
@WebServlet("/credential-scans/*")
public class CredentialScans extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int PNG = 0x89;
    private static final int PDF = '%';

    @Inject
    private transient CredentialQueries credentials;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = String.valueOf(request.getPathInfo());
        if (request.getUserPrincipal() == null) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (!path.matches("/\\d{1,18}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            send(Long.parseLong(path.substring(1)), response);
        }
    }

    private void send(long id, HttpServletResponse response) throws IOException {
        try {
            byte[] picture = Files.readAllBytes(credentials.scan(id));
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
            response.setContentType(type(picture));
            if (picture[0] == PDF) {
                response.setHeader("Content-Disposition", "attachment; filename=\"scan-" + id + ".pdf\"");
            }
            response.setContentLength(picture.length);
            response.getOutputStream().write(picture);
        } catch (DomainException hidden) {
            response.sendError(hidden.code().status());
        } catch (EJBAccessException refused) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static String type(byte[] scan) {
        return switch (scan[0] & 0xff) {
            case PDF -> "application/pdf";
            case PNG -> "image/png";
            default -> "image/jpeg";
        };
    }
}
