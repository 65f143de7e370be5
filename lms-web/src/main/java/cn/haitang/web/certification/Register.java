package cn.haitang.web.certification;

import cn.haitang.certification.RegisterFilter;
import cn.haitang.certification.RegisterRow;
import cn.haitang.certification.RegisterService;
import cn.haitang.certification.RegisterService.Assigned;
import cn.haitang.certification.RegisterService.View;
import cn.haitang.certification.RegisterSums;
import cn.haitang.shared.Page;
import cn.haitang.web.security.Visitor;
import cn.haitang.web.shared.Texts;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The register of issued certificates, and a course for those it finds. */
@Named
@ViewScoped
public class Register implements Serializable {

    private static final long serialVersionUID = 1L;

    private final RegisterWish wish = new RegisterWish();
    private @Nullable Long cohort;
    private transient @Nullable RegisterSums sums;

    @Inject
    private RegisterService service;

    @Inject
    private Visitor visitor;

    @Inject
    private Texts texts;

    @Inject
    private FacesContext faces;

    private final LazyRows<RegisterRow> rows = new LazyRows<>(this::page, RegisterRow::publicId);
    private final LazyRows<View> views = new LazyRows<>(this::viewsPage, view -> view.at() + view.by() + view.filter());

    private Page<RegisterRow> page(int first, int size) {
        return service.page(wish.asFilter(), first, size);
    }

    private Page<View> viewsPage(int first, int size) {
        return service.views(first, size);
    }

    public RegisterSums getSums() {
        RegisterSums known = sums == null ? service.sums(wish.asFilter()) : sums;
        sums = known;
        return known;
    }

    public long getHolders() {
        return service.holders(wish.asFilter());
    }

    public void assign() {
        if (cohort != null) {
            Assigned assigned = service.assign(wish.asFilter(), cohort);
            String key = assigned.left() ? "certification.register.assigned-some" : "certification.register.assigned";
            faces.addMessage(null, new FacesMessage(texts.of(key, assigned.holders(), assigned.enrolled())));
        }
    }

    public boolean isAudited() {
        return visitor.is("AUDITOR");
    }

    public LazyRows<RegisterRow> getRows() {
        return rows;
    }

    public LazyRows<View> getViews() {
        return views;
    }

    public RegisterWish getWish() {
        return wish;
    }

    public List<String> getStates() {
        return RegisterFilter.STATES;
    }

    public List<String> getSorts() {
        return List.of("-issued", "issued", "-until", "until", "name", "serial");
    }

    public @Nullable Long getCohort() {
        return cohort;
    }

    public void setCohort(@Nullable Long cohort) {
        this.cohort = cohort;
    }
}
