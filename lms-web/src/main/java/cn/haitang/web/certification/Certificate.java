package cn.haitang.web.certification;

import cn.haitang.certification.CertificateQueries;
import cn.haitang.certification.CertificateView;
import cn.haitang.organisation.PersonName;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** One certificate: to look at, to show, to take along. */
@Named
@RequestScoped
public class Certificate {

    private String id = "";
    private @Nullable CertificateView view;

    @Inject
    private CertificateQueries certificates;

    public void load() {
        view = certificates.view(id);
    }

    public @Nullable CertificateView getView() {
        return view;
    }

    /** As a passer-by sees it. */
    public String getMasked() {
        return view == null ? "" : PersonName.masked(view.holderName());
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
