package cn.haitang.web.certification;

import cn.haitang.certification.CertificateQueries;
import cn.haitang.certification.CertificateView;
import cn.haitang.certification.HistoryQueries;
import cn.haitang.certification.HistoryQueries.Event;
import cn.haitang.certification.LookQueries;
import cn.haitang.certification.TemplateView;
import cn.haitang.organisation.PersonName;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One certificate: to look at, to show, to take along. */
@Named
@RequestScoped
public class Certificate {

    private String id = "";
    private @Nullable CertificateView view;
    private @Nullable TemplateView look;
    private List<Event> history = List.of();

    @Inject
    private CertificateQueries certificates;

    @Inject
    private LookQueries looks;

    @Inject
    private HistoryQueries past;

    @Inject
    private FacesContext faces;

    /** A form of this page comes back with the certificate in a hidden field: what it belongs to must be known before it is read. */
    @PostConstruct
    void comeBack() {
        String back = faces.getExternalContext().getRequestParameterMap().getOrDefault("id", "");
        if (faces.isPostback() && !back.isEmpty()) {
            id = back;
            load();
        }
    }

    public void load() {
        view = certificates.view(id);
        look = looks.ofCertificate(id);
        history = past.of(id);
        past.read(id);
    }

    /** What happened since it was issued, the newest first. */
    public List<Event> getHistory() {
        return history;
    }

    /** Whether the reader is the holder. */
    public boolean isOwn() {
        return past.mine(id);
    }

    /** Whether the last decision is one that the holder may appeal against, and did not. */
    public boolean isAppealable() {
        return past.mine(id)
                && history.stream()
                        .findFirst()
                        .filter(event -> event.kind().appealable() && event.appealedAt() == null)
                        .isPresent();
    }

    /** How it looks, by the template it was issued with. */
    public @Nullable TemplateView getLook() {
        return look;
    }

    /** Bytes of its PDF; 0: not known yet. */
    public long getSize() {
        return certificates.size(id);
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
