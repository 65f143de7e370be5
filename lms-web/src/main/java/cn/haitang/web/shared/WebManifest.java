package cn.haitang.web.shared;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What a phone needs to put the application on its home screen, in the reader's language. */
@WebServlet("/manifest.webmanifest")
public class WebManifest extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Texts texts;

    @Inject
    private transient Language language;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String root = request.getContextPath();
        response.setContentType("application/manifest+json;charset=UTF-8");
        response.setHeader("Cache-Control", "private, max-age=3600");
        response.getWriter()
                .write(Jsons.object()
                        .add("name", texts.get("shared.product"))
                        .add("short_name", texts.get("shared.product.short"))
                        .add("lang", language.getTag())
                        .add("id", root + "/")
                        .add("start_url", root + "/")
                        .add("scope", root + "/")
                        .add("display", "standalone")
                        .add("background_color", "#ffffff")
                        .add("theme_color", "#a3202f")
                        .add("icons", Jsons.array().add(icon(root, 192)).add(icon(root, 512)))
                        .build()
                        .toString());
    }

    private static JsonObject icon(String root, int size) {
        return Jsons.object()
                .add("src", root + "/assets/img/icon-" + size + ".png")
                .add("sizes", size + "x" + size)
                .add("type", "image/png")
                .add("purpose", "any maskable")
                .build();
    }
}
