package cn.haitang.web.shared;

import cn.haitang.web.security.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/**
 * What in a page is one person's. While {@link HotPages} has a frame rendered for everybody, a mark stands there instead; on
 * any other page it is the value itself.
 */
@Named
@ApplicationScoped
public class Hole {

    static final String TITLE = "{{title}}";
    static final String CONTENT = "{{content}}";
    static final String CSRF = "{{csrf}}";
    static final String PERSON = "{{person}}";

    /** Set on the request for which a frame is rendered. */
    static final String FRAME = "haitang.frame";

    /** Set on the request whose content could not be read: the failure, which the page then meets itself. */
    static final String FAILURE = "haitang.failure";

    @Inject
    private Visitor visitor;

    @Inject
    private HttpServletRequest request;

    public String getCsrf() {
        return isFrame() ? CSRF : visitor.getCsrfToken();
    }

    public String getPerson() {
        return isFrame() ? PERSON : person();
    }

    /** Of hot pages alone. */
    public String getTitle() {
        return TITLE;
    }

    /** Of hot pages alone. */
    public Markup getContent() {
        if (request.getAttribute(FAILURE) instanceof RuntimeException failure) {
            throw failure;
        }
        return html -> html.put(CONTENT);
    }

    String person() {
        return visitor.isKnown() ? String.valueOf(visitor.getPersonId()) : "";
    }

    private boolean isFrame() {
        return request.getAttribute(FRAME) != null;
    }
}
