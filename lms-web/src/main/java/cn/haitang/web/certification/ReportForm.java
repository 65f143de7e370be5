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

/** On the page of a certificate: the holder says what is wrong with it, and reads what was answered. */
@Named("reportForm")
@RequestScoped
public class ReportForm {

    private String words = "";
    private @Nullable List<Report> made;

    @Inject
    private ErrorReports reports;

    @Inject
    private Texts texts;

    @Inject
    private FacesContext faces;

    public List<Report> of(String publicId) {
        List<Report> known = made == null ? reports.of(publicId) : made;
        made = known;
        return known;
    }

    /** Leads back to the certificate; stays with what was written when it is refused. */
    public @Nullable String send(String publicId) {
        try {
            reports.report(publicId, words);
            return "/certification/certificate.xhtml?faces-redirect=true&id=" + publicId;
        } catch (DomainException refused) {
            String sentence = texts.of(refused);
            faces.addMessage("report:wrong", new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
            return null;
        }
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
