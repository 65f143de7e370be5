package cn.haitang.web.certification;

import cn.haitang.certification.LookQueries;
import cn.haitang.certification.PictureSlot;
import cn.haitang.shared.DomainException;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code /certificate-pictures/<version>/logo}, {@code seal} and {@code background}: a picture of a published template, small
 * enough for phones. A published version never changes, so a browser asks once.
 */
@WebServlet("/certificate-pictures/*")
public class CertificatePictures extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern FILE = Pattern.compile("/(\\d{1,18})/(logo|seal|background)");
    private static final int FIRST_OF_PNG = 0x89;
    private static final int BYTE = 0xff;

    @Inject
    private transient LookQueries looks;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher file = FILE.matcher(String.valueOf(request.getPathInfo()));
        if (request.getUserPrincipal() == null) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (!file.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            send(Long.parseLong(file.group(1)), file.group(2), response);
        }
    }

    private void send(long version, String slot, HttpServletResponse response) throws IOException {
        try {
            byte[] picture = looks.picture(version, PictureSlot.valueOf(slot.toUpperCase(Locale.ROOT)));
            response.setHeader("Cache-Control", "private, max-age=31536000, immutable");
            response.setContentType((picture[0] & BYTE) == FIRST_OF_PNG ? "image/png" : "image/jpeg");
            response.setContentLength(picture.length);
            response.getOutputStream().write(picture);
        } catch (DomainException refused) {
            response.sendError(refused.code().status());
        } catch (EJBAccessException refused) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
