package cn.haitang.web.certification;

import cn.haitang.certification.ErrorReports;
import cn.haitang.certification.ErrorReports.Report;
import cn.haitang.shared.DomainException;
import cn.haitang.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What holders say is wrong with their certificates, and the manager's answers. */
@Named
@RequestScoped
public class Reports {

    private @Nullable List<Report> rows;

    @Inject
    private ErrorReports reports;

    @Inject
    private Texts texts;

    @Inject
    private FacesContext faces;

    public List<Report> getRows() {
        List<Report> known = rows == null ? reports.all() : rows;
        rows = known;
        return known;
    }

    /** The answer is what stands beside the button. */
    public void answer(long report) {
        String words = faces.getExternalContext().getRequestParameterMap().getOrDefault("answer-" + report, "");
        try {
            reports.answer(report, words);
            faces.addMessage(null, new FacesMessage(texts.get("certification.report.answered")));
        } catch (DomainException refused) {
            faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, texts.of(refused), null));
        }
        rows = null;
    }

    /** What was typed and refused stays in its field. */
    public String typed(long report) {
        return faces.getExternalContext().getRequestParameterMap().getOrDefault("answer-" + report, "");
    }
}
