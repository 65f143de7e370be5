package cn.haitang.web.media;

import cn.haitang.media.MediaSettings;
import cn.haitang.media.StreamFiles;
import cn.haitang.shared.DomainException;
import cn.haitang.shared.SharedError;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Streams of lectures (HLS, RFC 8216) by signed links: {@code /media/hls/<link>/master.m3u8}, {@code 360.m3u8},
 * {@code 360.mp4}, {@code 0.m3u8} (sound alone), {@code sheet-1.jpg}. The link is checked for each playlist and each range.
 */
@WebServlet(urlPatterns = "/media/hls/*")
public class StreamDelivery extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern FILE = Pattern.compile(
            "/([\\w.-]{1,200})/(?:(master)\\.m3u8|(\\d{1,4})\\.m3u8|(\\d{1,4})\\.mp4|sheet-(\\d{1,4})\\.jpg)");

    @Inject
    private transient StreamFiles files;

    @Inject
    private transient MediaSettings settings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            send(request, response);
        } catch (DomainException refused) {
            if (response.isCommitted()) {
                throw new IOException("broken off: " + refused.code().key());
            }
            response.reset();
            response.setHeader("Cache-Control", "no-store");
            response.sendError(refused.code().status());
        }
    }

    private void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        Matcher wanted = FILE.matcher(path == null ? "" : path);
        if (!wanted.matches()) {
            throw new DomainException(SharedError.NOT_FOUND);
        }
        String link = wanted.group(1);
        Long who = signedIn(request);
        FileAnswer.Handoff handoff = new FileAnswer.Handoff(settings.accelLocation());
        if (wanted.group(2) != null) {
            playlist(response, files.master(link, who));
        } else if (wanted.group(3) != null) {
            playlist(response, files.playlist(link, who, Integer.parseInt(wanted.group(3))));
        } else if (wanted.group(4) != null) {
            StreamFiles.Fragments found = files.fragments(link, who, Integer.parseInt(wanted.group(4)));
            new FileAnswer(request, response, found.delivery()::leaving, handoff).send(found.file());
        } else {
            new FileAnswer(request, response, (first, last) -> {}, handoff)
                    .send(files.sheet(link, who, Integer.parseInt(wanted.group(5))));
        }
    }

    private static void playlist(HttpServletResponse response, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        response.setContentType("application/vnd.apple.mpegurl");
        response.setHeader("Cache-Control", "private, max-age=60");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static @Nullable Long signedIn(HttpServletRequest request) {
        return request.getUserPrincipal() == null
                ? null
                : Long.valueOf(request.getUserPrincipal().getName());
    }
}
