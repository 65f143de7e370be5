package cn.haitang.web.shared;

import cn.haitang.shared.ErrorCode;
import cn.haitang.shared.SharedError;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * What went wrong, what is safe, the way out, and a code to quote. A plain servlet: it must still answer when a page, the
 * view state or the database is what failed. Also shown for the container's own 403, 404 and 5xx.
 */
@WebServlet(ErrorPage.PATH)
public class ErrorPage extends HttpServlet {

    static final String PATH = "/error";
    private static final long serialVersionUID = 1L;
    private static final String CODE = "haitang.error.code";
    private static final String INCIDENT = "haitang.error.incident";

    /** Written by hand: the framework's own writer can't begin anew when half of an answer was written. */
    private static final String REDIRECT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <partial-response><redirect url="%s?code=%s&amp;incident=%s"/></partial-response>
            """;

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%1$s"%2$s>
            <head>
              <meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
              <title>%3$s · %4$s</title>
              <link rel="icon" href="%5$s/assets/img/emblem.svg">
              <link rel="stylesheet" href="%5$s/assets/css/tokens.css?v=%6$s">
              <link rel="stylesheet" href="%5$s/assets/css/base.css?v=%6$s">
              <link rel="stylesheet" href="%5$s/assets/css/trainee.css?v=%6$s">
            </head>
            <body><main class="state" id="m">
              <img src="%5$s/assets/img/state-error.svg" alt="" width="160" height="120">
              <h1>%7$s</h1><p class="muted">%8$s</p>
              <a class="ui-button" href="%5$s/">%9$s</a>
              <p class="small faint">%10$s <span class="num">%11$s</span></p>
            </main></body>
            </html>
            """;

    @Inject
    private transient Texts texts;

    @Inject
    private transient Language language;

    @Inject
    private transient Release release;

    /** From a page: the answer so far is dropped, and the error page takes its place. */
    static void show(FacesContext faces, ErrorCode code, String incident) throws IOException {
        ExternalContext external = faces.getExternalContext();
        if (faces.getPartialViewContext().isAjaxRequest()) {
            external.responseReset();
            external.setResponseContentType("text/xml");
            external.setResponseCharacterEncoding("UTF-8");
            external.getResponseOutputWriter()
                    .write(REDIRECT.formatted(external.getRequestContextPath() + PATH, code.key(), incident));
        } else {
            external.responseReset();
            external.setResponseStatus(code.status());
            external.getRequestMap().put(CODE, code.key());
            external.getRequestMap().put(INCIDENT, incident);
            external.dispatch(PATH);
        }
        faces.responseComplete();
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'");
        String code = code(request);
        String sentence =
                texts.containsText("error." + code) ? texts.get("error." + code) : texts.of(SharedError.UNEXPECTED);
        response.getWriter()
                .write(PAGE.formatted(
                        language.getTag(),
                        language.getTheme().isEmpty() ? "" : " data-theme=\"" + language.getTheme() + "\"",
                        texts.get("shared.error.title"),
                        texts.get("shared.product"),
                        request.getContextPath(),
                        release.getBuild(),
                        sentence,
                        texts.get("shared.error.safe"),
                        texts.get("shared.error.home"),
                        texts.get("shared.error.quote"),
                        code + " " + incident(request)));
    }

    private static String code(HttpServletRequest request) {
        Object code = request.getAttribute(CODE);
        String asked = request.getParameter("code");
        if (code != null) {
            return code.toString();
        }
        return asked != null && asked.matches("[a-z.-]{3,60}")
                ? asked
                : ofStatus(request).key();
    }

    private static String incident(HttpServletRequest request) {
        Object incident = request.getAttribute(INCIDENT);
        String asked = request.getParameter("incident");
        return incident != null ? incident.toString() : asked != null && asked.matches("[0-9A-F]{8}") ? asked : "";
    }

    private static SharedError ofStatus(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return switch (status instanceof Integer known ? known : 404) {
            case 401 -> SharedError.SIGNED_OUT;
            case 403 -> SharedError.FORBIDDEN;
            case 404 -> SharedError.NOT_FOUND;
            case 503 -> SharedError.UNAVAILABLE;
            default -> SharedError.UNEXPECTED;
        };
    }
}
