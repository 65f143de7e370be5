package cn.haitang.web.shared;

import cn.haitang.shared.ErrorCode;
import cn.haitang.shared.SharedError;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** What went wrong, what is safe, the way out, and a number to quote. Also shown for 403, 404 and 500 of the container. */
@Named
@RequestScoped
public class ErrorPage {

    private static final String CODE = "haitang.error.code";
    private static final String INCIDENT = "haitang.error.incident";

    @Inject
    private HttpServletRequest request;

    @Inject
    private Texts texts;

    static void show(FacesContext faces, ErrorCode code, String incident) throws IOException {
        ExternalContext external = faces.getExternalContext();
        if (faces.getPartialViewContext().isAjaxRequest()) {
            external.redirect(
                    external.getRequestContextPath() + "/error.xhtml?code=" + code.key() + "&incident=" + incident);
        } else {
            external.setResponseStatus(code.status());
            external.getRequestMap().put(CODE, code.key());
            external.getRequestMap().put(INCIDENT, incident);
            external.dispatch("/error.xhtml");
        }
        faces.responseComplete();
    }

    /** The code of the failure, for example {@code shared.not-found}. */
    public String getCode() {
        Object code = request.getAttribute(CODE);
        String asked = request.getParameter("code");
        if (code != null) {
            return code.toString();
        }
        return asked != null && asked.matches("[a-z.-]{3,60}")
                ? asked
                : ofStatus().key();
    }

    public String getSentence() {
        return texts.get("error." + getCode());
    }

    public String getIncident() {
        Object incident = request.getAttribute(INCIDENT);
        String asked = request.getParameter("incident");
        return incident != null ? incident.toString() : asked != null && asked.matches("[0-9A-F]{8}") ? asked : "";
    }

    private SharedError ofStatus() {
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
