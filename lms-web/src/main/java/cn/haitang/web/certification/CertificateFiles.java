package cn.haitang.web.certification;

import cn.haitang.certification.CertificateQueries;
import cn.haitang.certification.DocumentService;
import cn.haitang.certification.print.QrCode;
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

/**
 * {@code /certificates/<public id>.pdf} (signed), {@code .jwt} (Open Badges 3.0 credential) and {@code .svg} (the QR code),
 * for the holder and for desks whose scope covers it. To everybody else there is no such file.
 */
@WebServlet("/certificates/*")
public class CertificateFiles extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern FILE = Pattern.compile("/([0-9a-f]{32})\\.(pdf|jwt|svg)");

    @Inject
    private transient CertificateQueries certificates;

    @Inject
    private transient DocumentService documents;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher file = FILE.matcher(String.valueOf(request.getPathInfo()));
        if (request.getUserPrincipal() == null) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (!file.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            send(file.group(1), file.group(2), response);
        }
    }

    private void send(String publicId, String kind, HttpServletResponse response) throws IOException {
        try {
            response.setHeader("Cache-Control", "private, max-age=600");
            if (kind.equals("svg")) {
                String svg = QrCode.of(certificates.code(publicId)).svg();
                write(response, "image/svg+xml", svg.getBytes(StandardCharsets.UTF_8));
            } else {
                file(documents.files(publicId), kind, response);
            }
        } catch (DomainException refused) {
            response.setHeader("Cache-Control", "no-store");
            response.sendError(refused.code().status());
        } catch (EJBAccessException refused) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static void file(DocumentService.Files files, String kind, HttpServletResponse response)
            throws IOException {
        String name = URLEncoder.encode(files.name() + "." + kind, StandardCharsets.UTF_8)
                .replace("+", "%20");
        response.setHeader("Content-Disposition", "attachment; filename*=UTF-8''" + name);
        if (kind.equals("pdf")) {
            write(response, "application/pdf", Files.readAllBytes(files.pdf()));
        } else {
            write(response, "text/plain", files.credential().getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static void write(HttpServletResponse response, String type, byte[] bytes) throws IOException {
        response.setContentType(type);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
