package cn.haitang.web.certification;

import cn.haitang.certification.AppealService;
import cn.haitang.certification.BatchService;
import cn.haitang.certification.ChangeService;
import cn.haitang.shared.DomainException;
import cn.haitang.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The dialog in which a second person agrees or doesn't, and in which an appeal is decided. */
@Named
@RequestScoped
public class Decision {

    private static final String REASON_FIELD = "deciding:why";

    private String what = "change";
    private long id;
    private String title = "";
    private String why = "";

    @Inject
    private ChangeService changes;

    @Inject
    private AppealService appeals;

    @Inject
    private BatchService batches;

    @Inject
    private Approvals approvals;

    @Inject
    private Texts texts;

    @Inject
    private FacesContext faces;

    /** @param about {@code change}, {@code appeal} or {@code batch} */
    public void prepare(String about, long number, String name) {
        what = about;
        id = number;
        title = name;
    }

    /** @param yes agreed to, or granted */
    public void decide(boolean yes) {
        try {
            carryOut(yes);
            approvals.reload();
            faces.addMessage(null, new FacesMessage(texts.of("certification.decision." + what + "." + yes, title)));
        } catch (DomainException refused) {
            faces.validationFailed();
            String sentence = texts.of(refused);
            faces.addMessage(REASON_FIELD, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
        }
    }

    private void carryOut(boolean yes) {
        switch (what) {
            case "appeal" -> appeals.decide(id, yes, why);
            case "batch" -> decideBatch(yes);
            default -> decideChange(yes);
        }
    }

    private void decideBatch(boolean yes) {
        if (yes) {
            batches.agree(id);
        } else {
            batches.refuse(id, why);
        }
    }

    private void decideChange(boolean yes) {
        if (yes) {
            changes.agree(id);
        } else {
            changes.refuse(id, why);
        }
    }

    public String getWhat() {
        return what;
    }

    public void setWhat(String what) {
        this.what = what;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
