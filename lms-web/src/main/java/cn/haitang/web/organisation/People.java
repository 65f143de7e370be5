package cn.haitang.web.organisation;

import cn.haitang.organisation.OrganisationService;
import cn.haitang.organisation.PasswordService;
import cn.haitang.organisation.PeopleQueries;
import cn.haitang.organisation.PeopleQueries.PersonRow;
import cn.haitang.shared.Page;
import cn.haitang.web.shared.SqlPages;
import cn.haitang.web.shared.Texts;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** The people inside the viewer's scope; a manager confirms identities and resets passwords. */
@Named
@ViewScoped
public class People extends ScopedList {

    private static final long serialVersionUID = 1L;

    private final SeenDocument seen = new SeenDocument();
    private boolean unverifiedOnly;
    private transient @Nullable SqlPages<PersonRow> rows;

    @Inject
    private PeopleQueries queries;

    @Inject
    private OrganisationService service;

    @Inject
    private PasswordService passwords;

    @Inject
    private Texts texts;

    @Inject
    private FacesContext faces;

    /** Asks which document was seen. */
    public void ask() {
        seen.about(personId(), asked("name"));
    }

    public void verify() {
        service.verifyIdentity(seen.getPerson(), seen.getDocument(), seen.getUntil());
        getRows().reload();
        say(texts.of("organisation.people.verified-now", seen.getName()));
    }

    /** The new password is in this one answer and nowhere else. */
    public void reset() {
        say(texts.of("organisation.people.new-password", asked("name"), passwords.reset(personId())));
    }

    /** The person is named by the button itself, not by its row: rows may have moved since they were shown. */
    private long personId() {
        return Long.parseLong(asked("person"));
    }

    private String asked(String name) {
        return faces.getExternalContext().getRequestParameterMap().getOrDefault(name, "");
    }

    private void say(String sentence) {
        faces.addMessage(null, new FacesMessage(sentence));
    }

    private Page<PersonRow> page(int first, int size) {
        return queries.page(
                new PeopleQueries.Filter(getText(), getTerritoryId(), getIndustryId(), unverifiedOnly), first, size);
    }

    public SqlPages<PersonRow> getRows() {
        SqlPages<PersonRow> known = rows == null ? new SqlPages<>(this::page, PersonRow::id) : rows;
        rows = known;
        return known;
    }

    public boolean isUnverifiedOnly() {
        return unverifiedOnly;
    }

    public void setUnverifiedOnly(boolean unverifiedOnly) {
        this.unverifiedOnly = unverifiedOnly;
    }

    public SeenDocument getSeen() {
        return seen;
    }
}
