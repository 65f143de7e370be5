package cn.haitang.web.shared;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The page that the service worker shows when there is no network and no copy; it says nothing of anybody. */
@WebServlet("/offline")
public class OfflinePage extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%1$s"%2$s>
            <head>
              <meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
              <title>%3$s · %4$s</title>
              <link rel="stylesheet" href="%5$s/assets/css/tokens.css?v=%6$s">
              <link rel="stylesheet" href="%5$s/assets/css/base.css?v=%6$s">
              <link rel="stylesheet" href="%5$s/assets/css/trainee.css?v=%6$s">
            </head>
            <body><main class="state" id="m"><h1>%3$s</h1><p class="muted">%7$s</p>
              <a class="ui-button" href="%5$s/">%8$s</a></main></body>
            </html>
            """;

    @Inject
    private transient Texts texts;

    @Inject
    private transient Language language;

    @Inject
    private transient Release release;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'");
        String theme = language.getTheme();
        response.getWriter()
                .write(PAGE.formatted(
                        language.getTag(),
                        theme.isEmpty() ? "" : " data-theme=\"" + theme + "\"",
                        texts.get("shared.offline.title"),
                        texts.get("shared.product"),
                        request.getContextPath(),
                        release.getBuild(),
                        texts.get("shared.offline.text"),
                        texts.get("shared.offline.again")));
    }
}
