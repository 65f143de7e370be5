package cn.haitang.web.media;

import cn.haitang.media.AssetFiles;
import cn.haitang.media.AssetFiles.AssetFile;
import cn.haitang.media.Deliveries;
import cn.haitang.media.MediaSettings;
import cn.haitang.media.RenditionKind;
import cn.haitang.organisation.Roles;
import cn.haitang.shared.DomainException;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sends files to those who may read them: {@code /media/<asset>/video}, {@code /page/<n>}, {@code /poster},
 * {@code /html}, {@code /file} (download). A filter, because the pages of this capability live under {@code /media} too
 * and a servlet mapped there would hide them.
 */
@WebFilter(filterName = "media", urlPatterns = "/media/*")
public class MediaDelivery extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Pattern FILE =
            Pattern.compile("/media/(\\d{1,18})/(?:(video|poster|html|file)|page/(\\d{1,6}))");

    @Inject
    private transient AssetFiles files;

    @Inject
    private transient Deliveries deliveries;

    @Inject
    private transient MediaSettings settings;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Matcher wanted = FILE.matcher(
                request.getRequestURI().substring(request.getContextPath().length()));
        if (!wanted.matches()) {
            chain.doFilter(request, response);
        } else if (!"GET".equals(request.getMethod()) && !"HEAD".equals(request.getMethod())) {
            response.setHeader("Allow", "GET, HEAD");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (request.getUserPrincipal() == null) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            send(wanted, request, response);
        }
    }

    private void send(Matcher wanted, HttpServletRequest request, HttpServletResponse response) throws IOException {
        AssetFile file;
        try {
            file = find(wanted);
        } catch (DomainException refused) {
            response.sendError(refused.code().status());
            return;
        } catch (EJBAccessException refused) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        try {
            new FileAnswer(
                            request,
                            response,
                            witness(Long.parseLong(wanted.group(1)), file, request),
                            new FileAnswer.Handoff(settings.accelLocation()))
                    .send(file);
        } catch (DomainException notNoted) {
            breakOff(response, notNoted.code().status());
        }
    }

    /** Which parts of a video a trainee gets is noted: only what was delivered can have been watched. */
    private FileAnswer.Witness witness(long asset, AssetFile file, HttpServletRequest request) {
        boolean watched =
                file.mediaType().startsWith("video/") || file.mediaType().startsWith("audio/");
        if (!watched || !request.isUserInRole(Roles.TRAINEE)) {
            return (first, last) -> {};
        }
        long person = Long.parseLong(request.getUserPrincipal().getName());
        return (first, last) -> deliveries.servedBytes(person, asset, file, first, last);
    }

    /** What can't be noted is not sent. */
    private static void breakOff(HttpServletResponse response, int status) throws IOException {
        if (response.isCommitted()) {
            throw new IOException("broken off: " + status);
        }
        response.reset();
        response.sendError(status);
    }

    private AssetFile find(Matcher wanted) {
        long asset = Long.parseLong(wanted.group(1));
        if (wanted.group(3) != null) {
            return files.rendition(asset, RenditionKind.PAGE, Integer.parseInt(wanted.group(3)));
        }
        return switch (wanted.group(2)) {
            case "video" -> files.video(asset);
            case "poster" -> files.rendition(asset, RenditionKind.POSTER, 0);
            case "html" -> files.rendition(asset, RenditionKind.HTML, 0);
            default -> files.original(asset);
        };
    }
}
