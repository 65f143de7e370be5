package cn.haitang.web.certification;

import cn.haitang.certification.BatchService;
import cn.haitang.certification.CertificateView;
import cn.haitang.certification.DeskQueries;
import cn.haitang.certification.DeskQueries.Counts;
import cn.haitang.certification.DeskQueries.Pending;
import cn.haitang.certification.DeskQueries.Selection;
import cn.haitang.certification.DeskQueries.State;
import cn.haitang.certification.DeskQueries.TypeView;
import cn.haitang.shared.Page;
import cn.haitang.web.shared.Texts;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The certificate desk: who is waiting and what is missing, issuing to a selection, and what was issued. */
@Named
@ViewScoped
public class Desk implements Serializable {

    private static final long serialVersionUID = 1L;

    private final DeskFilter filter = new DeskFilter();
    private List<TypeView> types = List.of();
    private List<Pending> selected = List.of();
    private @Nullable Selection everybody;

    @Inject
    private DeskQueries queries;

    @Inject
    private BatchService batches;

    @Inject
    private Texts texts;

    @Inject
    private FacesContext faces;

    private final LazyRows<Pending> pending =
            new LazyRows<>(this::pendingPage, row -> String.valueOf(row.enrolmentId()));
    private final LazyRows<CertificateView> issued = new LazyRows<>(this::issuedPage, CertificateView::publicId);

    public void load() {
        types = queries.types();
        if (getType() == null) {
            if (filter.getType() != null) {
                faces.addMessage(
                        null,
                        new FacesMessage(
                                FacesMessage.SEVERITY_WARN, texts.get("certification.desk.no-rule-yet"), null));
            }
            types.stream().findFirst().ifPresent(first -> filter.setType(first.id()));
        }
    }

    private Page<Pending> pendingPage(int first, int size) {
        return queries.pending(filter.asFilter(), first, size);
    }

    private Page<CertificateView> issuedPage(int first, int size) {
        State state = filter.getTab().equals("issued")
                ? State.GOOD
                : State.valueOf(filter.getTab().toUpperCase(Locale.ROOT));
        return queries.certificates(filter.asFilter(), state, first, size);
    }

    /** Everybody of all pages who is eligible under the filter. */
    public void selectEverybody() {
        everybody = queries.everybody(filter.asFilter());
        selected = List.of();
    }

    public void selectNobody() {
        everybody = null;
    }

    /** Asks for the certificates of the selection; how far it is, is shown at the side. */
    public void issue() {
        TypeView type = getType();
        if (type != null && getChosen() > 0) {
            if (everybody == null) {
                batches.propose(type.id(), chosen());
            } else {
                batches.proposeAll(filter.asFilter());
            }
            selected = List.of();
            everybody = null;
        }
    }

    public int getChosen() {
        return everybody == null ? selected.size() : everybody.eligible();
    }

    public @Nullable Selection getEverybody() {
        return everybody;
    }

    /** The enrolments of the selection, in the order in which they are leafed through. */
    List<Long> chosen() {
        return everybody == null ? selected.stream().map(Pending::enrolmentId).toList() : everybody.enrolments();
    }

    public @Nullable TypeView getType() {
        return Optional.ofNullable(filter.getType())
                .flatMap(id -> types.stream().filter(type -> type.id() == id).findFirst())
                .orElse(null);
    }

    public Counts getCounts() {
        return queries.counts(filter.asFilter());
    }

    public DeskFilter getFilter() {
        return filter;
    }

    public List<TypeView> getTypes() {
        return types;
    }

    public LazyRows<Pending> getPending() {
        return pending;
    }

    public LazyRows<CertificateView> getIssued() {
        return issued;
    }

    public List<Pending> getSelected() {
        return selected;
    }

    public void setSelected(@Nullable List<Pending> selected) {
        this.selected = selected == null ? List.of() : List.copyOf(selected);
    }
}
