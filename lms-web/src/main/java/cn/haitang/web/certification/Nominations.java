package cn.haitang.web.certification;

import cn.haitang.certification.NominationQueries;
import cn.haitang.certification.NominationQueries.Nominated;
import cn.haitang.certification.NominationQueries.Person;
import cn.haitang.certification.NominationService;
import cn.haitang.certification.RuleQueries;
import cn.haitang.certification.RuleQueries.TypeRow;
import cn.haitang.web.shared.Texts;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is chosen for a kind of certificate that is of no camp. */
@Named
@ViewScoped
public class Nominations implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable Long type;
    private @Nullable TypeRow row;
    private String text = "";
    private String reason = "";
    private List<Person> found = List.of();
    private boolean searched;

    @Inject
    private NominationQueries queries;

    @Inject
    private NominationService service;

    @Inject
    private RuleQueries types;

    @Inject
    private Texts texts;

    @Inject
    private FacesContext faces;

    public void load() {
        row = types.type(id());
    }

    public void find() {
        found = queries.find(id(), text);
        searched = true;
    }

    /** What was typed stays when it is refused. */
    public void choose(long person, String name) {
        service.nominate(id(), person, reason);
        faces.addMessage(null, new FacesMessage(texts.of("certification.nominations.added", name)));
        find();
    }

    public void withdraw(long nomination) {
        service.withdraw(nomination);
        faces.addMessage(null, new FacesMessage(texts.get("certification.nominations.withdrawn")));
        find();
    }

    private long id() {
        return type == null ? 0 : type;
    }

    public List<Nominated> getOpen() {
        return queries.open(id());
    }

    public List<Person> getFound() {
        return found;
    }

    public boolean isNobody() {
        return searched && found.isEmpty() && !text.isBlank();
    }

    public @Nullable TypeRow getRow() {
        return row;
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text == null ? "" : text;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }

    public @Nullable Long getType() {
        return type;
    }

    public void setType(@Nullable Long type) {
        this.type = type;
    }
}
