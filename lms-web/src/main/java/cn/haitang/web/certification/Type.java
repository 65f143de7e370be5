package cn.haitang.web.certification;

import cn.haitang.certification.RuleDesign.Difference;
import cn.haitang.certification.RuleError;
import cn.haitang.certification.RuleQueries;
import cn.haitang.certification.RuleQueries.TypeRow;
import cn.haitang.certification.RuleService;
import cn.haitang.certification.RuleView;
import cn.haitang.shared.DomainException;
import cn.haitang.web.shared.Texts;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One kind of certificate: its rule in versions, a draft to edit and to publish. */
@Named("typePage")
@ViewScoped
public class Type implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable Long id;
    private @Nullable Long version;
    private @Nullable TypeRow row;
    private List<RuleView> versions = List.of();
    private @Nullable RuleForm form;
    private @Nullable LocalDate from;
    private boolean mayEdit;

    @Inject
    private RuleQueries queries;

    @Inject
    private RuleService rules;

    @Inject
    private Texts texts;

    @Inject
    private FacesContext faces;

    /** Shows the version of the address, else the draft, else the newest. */
    public void load() {
        long type = id == null ? 0 : id;
        row = queries.type(type);
        versions = queries.versions(type);
        mayEdit = queries.mayEdit();
        form = new RuleForm(getCurrent().design());
    }

    public RuleView getCurrent() {
        return versions.stream()
                .filter(view -> Objects.equals(view.id(), version))
                .findFirst()
                .orElseGet(() -> versions.get(0));
    }

    /** What the shown version says differently from the one published before it; a draft from the newest published. */
    public List<Difference> getChanges() {
        RuleView shown = getCurrent();
        return versions.stream()
                .filter(view -> !view.draft() && (shown.draft() || view.version() < shown.version()))
                .findFirst()
                .map(before -> before.design().differences(shown.design()))
                .orElse(List.of());
    }

    public void draft() {
        version = rules.draft(getRow().id());
        load();
    }

    public void save() {
        if (write()) {
            say("certification.rule.saved");
        }
    }

    public void publish() {
        LocalDate day = from;
        if (day != null && write()) {
            rules.publish(getCurrent().id(), day);
            load();
            say("certification.rule.published-now");
        }
    }

    private boolean write() {
        try {
            rules.edit(getCurrent().id(), getForm().design());
            load();
            return true;
        } catch (DomainException wrong) {
            String sentence = texts.of(named(wrong));
            faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
            faces.validationFailed();
            return false;
        }
    }

    /** The field under the name that it has on the page. */
    private DomainException named(DomainException wrong) {
        if (wrong.code() != RuleError.OUT_OF_BOUNDS) {
            return wrong;
        }
        List<Object> parts = new ArrayList<>(wrong.arguments());
        parts.set(0, texts.get("certification.rule.field." + parts.get(0)));
        return new DomainException(wrong.code(), parts.toArray());
    }

    private void say(String key) {
        faces.addMessage(null, new FacesMessage(texts.get(key)));
    }

    public boolean isEditable() {
        return mayEdit && getCurrent().draft();
    }

    public boolean isMayEdit() {
        return mayEdit;
    }

    public TypeRow getRow() {
        return Objects.requireNonNull(row);
    }

    public List<RuleView> getVersions() {
        return versions;
    }

    public RuleForm getForm() {
        return Objects.requireNonNull(form);
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    public @Nullable Long getVersion() {
        return version;
    }

    public void setVersion(@Nullable Long version) {
        this.version = version;
    }
}
