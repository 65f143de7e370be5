package cn.haitang.web.shared;

import cn.haitang.organisation.SignedIn;
import cn.haitang.web.security.Visitor;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The pages that everybody opens. Their frame (head, title bar, menu) is the same for everybody with the same roles, language
 * and theme: Faces renders it once, with marks for what is one person's, and each request only fills these (docs/adr/0064).
 * What goes wrong is the page's own affair again, so that it is told like anywhere else.
 */
@WebFilter(filterName = "hot")
public class HotPages extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private record Sort(String path, String language, String theme, Set<String> roles) {}

    private final transient Map<Sort, Frame> frames = new ConcurrentHashMap<>();
    private transient Map<String, HotPage> pages = Map.of();
    private String policy = "";

    @Inject
    @Any
    private transient Instance<HotPage> known;

    @Inject
    private transient Visitor visitor;

    @Inject
    private transient Language language;

    @Inject
    private transient Hole hole;

    @Override
    public void init(FilterConfig config) throws ServletException {
        super.init(config);
        pages = known.stream().collect(Collectors.toUnmodifiableMap(HotPage::path, page -> page));
        policy = config.getServletContext().getInitParameter("primefaces.CSP_POLICY");
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HotPage page = pages.get(request.getServletPath());
        if (page == null) {
            chain.doFilter(request, response);
            return;
        }
        Map<String, byte[]> values;
        try {
            values = values(page, request.getContextPath());
        } catch (RuntimeException failure) {
            request.setAttribute(Hole.FAILURE, failure);
            chain.doFilter(request, response);
            return;
        }
        Sort sort = new Sort(page.path(), language.getTag(), language.getTheme(), roles());
        Frame frame = frames.get(sort);
        if (frame == null) {
            frame = rendered(request, response, chain);
            frames.put(sort, frame);
        }
        send(frame.filled(values), response);
    }

    private Map<String, byte[]> values(HotPage page, String root) {
        HotPage.Content content = page.read();
        return Map.of(
                Hole.TITLE, new Html(root).put("{}", content.title()).bytes(),
                Hole.CONTENT, new Html(root).put("{}", content.body()).bytes(),
                Hole.CSRF, visitor.getCsrfToken().getBytes(StandardCharsets.UTF_8),
                Hole.PERSON, hole.person().getBytes(StandardCharsets.UTF_8));
    }

    private Set<String> roles() {
        return visitor.signedIn().map(SignedIn::roles).orElse(Set.of());
    }

    private static Frame rendered(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        RenderedPage rendered = new RenderedPage(response);
        request.setAttribute(Hole.FRAME, true);
        chain.doFilter(request, rendered);
        return new Frame(rendered.text());
    }

    /** The policy is the one of all pages, without the nonce for PrimeFaces' own scripts: there are none here. */
    private void send(ByteArrayOutputStream page, HttpServletResponse response) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Content-Security-Policy", policy);
        response.setContentLength(page.size());
        page.writeTo(response.getOutputStream());
    }
}
