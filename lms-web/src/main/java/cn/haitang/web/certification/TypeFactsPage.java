package cn.haitang.web.certification;

import cn.haitang.certification.Purpose;
import cn.haitang.certification.RuleQueries;
import cn.haitang.certification.TypeError;
import cn.haitang.certification.TypeQueries;
import cn.haitang.certification.TypeQueries.Change;
import cn.haitang.certification.TypeQueries.Described;
import cn.haitang.certification.TypeService;
import cn.haitang.shared.DomainException;
import cn.haitang.web.shared.Texts;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a kind of certificate says of itself: a new one without an id, else an existing one to change. */
@Named("typeFacts")
@ViewScoped
public class TypeFactsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private TypeForm form = new TypeForm();
    private @Nullable Long id;
    private @Nullable Described type;
    private boolean mayEdit;

    @Inject
    private TypeQueries queries;

    @Inject
    private RuleQueries rules;

    @Inject
    private TypeService service;

    @Inject
    private Texts texts;

    @Inject
    private FacesContext faces;

    public void load() {
        mayEdit = rules.mayEdit();
        Long known = id;
        if (known != null) {
            Described found = queries.type(known);
            type = found;
            form = new TypeForm(found);
        }
    }

    /** Makes it, or changes it. What was typed stays when it is refused. */
    public @Nullable String save() {
        try {
            Described known = type;
            if (known == null) {
                long made = service.create(form.facts(), form.camp(), form.template());
                return "/certification/type.xhtml?faces-redirect=true&id=" + made;
            }
            service.describe(known.id(), known.version(), form.facts(), form.template());
            load();
            faces.addMessage(null, new FacesMessage(texts.get("certification.type.saved")));
        } catch (DomainException wrong) {
            faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, texts.of(named(wrong)), null));
            faces.validationFailed();
        }
        return null;
    }

    public void takeFile() {
        Described known = type;
        if (known != null) {
            service.takeFile(known.id(), known.version());
            load();
            faces.addMessage(null, new FacesMessage(texts.get("certification.type.taken-file")));
        }
    }

    /** The field under the name that it has on the page. */
    private DomainException named(DomainException wrong) {
        return wrong.code() == TypeError.LENGTH
                ? new DomainException(
                        wrong.code(),
                        texts.get(
                                "certification.type.field." + wrong.arguments().get(0)),
                        wrong.arguments().get(1))
                : wrong;
    }

    /** A value before or after a change. */
    public String word(String field, String value) {
        return field.equals("purpose") ? texts.get("certification.purpose." + value) : value;
    }

    public List<Change> getChanges() {
        return id == null ? List.of() : queries.changes(id);
    }

    public List<Purpose> getPurposes() {
        return List.of(Purpose.values());
    }

    public List<TypeQueries.Choice> getTemplates() {
        return queries.templates();
    }

    public Map<String, String> getValues() {
        return form.values();
    }

    public @Nullable Described getType() {
        return type;
    }

    public boolean isMayEdit() {
        return mayEdit;
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }
}
