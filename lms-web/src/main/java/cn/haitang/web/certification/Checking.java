package cn.haitang.web.certification;

import cn.haitang.certification.CredentialQueries;
import cn.haitang.certification.CredentialService;
import cn.haitang.certification.CredentialView;
import cn.haitang.shared.Page;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** A manager looks at credentials that people handed in. */
@Named
@ViewScoped
public class Checking implements Serializable {

    private static final long serialVersionUID = 1L;

    private boolean all;

    @Inject
    private CredentialQueries queries;

    @Inject
    private CredentialService service;

    @Inject
    private FacesContext faces;

    private final LazyRows<CredentialView> rows = new LazyRows<>(this::page, row -> String.valueOf(row.id()));

    private Page<CredentialView> page(int first, int size) {
        return queries.page(!all, first, size);
    }

    public void accept(long id) {
        service.accept(id);
    }

    /** The reason stands in the field of the row. */
    public void reject(long id) {
        service.reject(id, faces.getExternalContext().getRequestParameterMap().getOrDefault("reason-" + id, ""));
    }

    public LazyRows<CredentialView> getRows() {
        return rows;
    }

    public boolean isAll() {
        return all;
    }

    public void setAll(boolean all) {
        this.all = all;
    }
}
