package cn.haitang.web.certification;

import cn.haitang.certification.CertificatePdf;
import cn.haitang.certification.CertificateQueries;
import cn.haitang.certification.CertificateView;
import cn.haitang.certification.print.QrCode;
import cn.haitang.shared.DomainException;
import cn.haitang.shared.SharedSettings;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code /certificates/<public id>.pdf} and {@code /certificates/<public id>.svg} (the QR code), for the holder and for
 * desks whose scope covers it. To everybody else there is no such file.
 */
@WebServlet("/certificates/*")
public class CertificateFiles extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern FILE = Pattern.compile("/([0-9a-f]{32})\\.(pdf|svg)");

    @Inject
    private transient CertificateQueries certificates;

    @Inject
    private transient CertificatePdf pdf;

    @Inject
    private transient SharedSettings settings;

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
        CertificateView view;
        try {
            view = certificates.view(publicId);
        } catch (DomainException refused) {
            response.sendError(refused.code().status());
            return;
        } catch (EJBAccessException refused) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        response.setHeader("Cache-Control", "private, max-age=600");
        if (kind.equals("pdf")) {
            String name = URLEncoder.encode(view.title().zh() + " " + view.serial() + ".pdf", StandardCharsets.UTF_8)
                    .replace("+", "%20");
            response.setHeader("Content-Disposition", "attachment; filename*=UTF-8''" + name);
            write(response, "application/pdf", pdf.render(view));
        } else {
            String svg = QrCode.of(settings.publicUrl() + "/v/" + publicId).svg();
            write(response, "image/svg+xml", svg.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void write(HttpServletResponse response, String type, byte[] bytes) throws IOException {
        response.setContentType(type);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
