package cn.haitang.web.certification;

import cn.haitang.certification.CertificateQueries;
import cn.haitang.certification.CertificateView;
import cn.haitang.certification.DeskQueries;
import cn.haitang.certification.DeskQueries.TypeView;
import cn.haitang.certification.LookQueries;
import cn.haitang.certification.PictureSlot;
import cn.haitang.certification.TemplateView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The certificate beside the list of the desk and its look; a page names them thirty times, they are read once. */
@Named
@RequestScoped
public class DeskSheet {

    private record Shown(@Nullable CertificateView view, TemplateView look) {}

    private @Nullable Shown shown;

    @Inject
    private Desk desk;

    @Inject
    private DeskPreview preview;

    @Inject
    private DeskQueries queries;

    @Inject
    private CertificateQueries certificates;

    @Inject
    private LookQueries looks;

    @Inject
    private FacesContext faces;

    /** Null: there is nothing to show. */
    public @Nullable CertificateView getView() {
        return shown().view();
    }

    public TemplateView getLook() {
        return shown().look();
    }

    /** Pictures that its template lacks; nothing when there is nothing to show. */
    public List<PictureSlot> getLost() {
        return getView() == null ? List.of() : looks.lost(getLook());
    }

    /** Before the page is written, an action may still change what is shown. */
    private Shown shown() {
        if (faces.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE) {
            return read();
        }
        if (shown == null) {
            shown = read();
        }
        return shown;
    }

    private Shown read() {
        TypeView type = desk.getType();
        String issued = preview.issued();
        if (type == null || !issued.isEmpty()) {
            return new Shown(issued.isEmpty() ? null : certificates.view(issued), looks.ofCertificate(issued));
        }
        Long wanted = preview.wanted();
        return new Shown(wanted == null ? null : queries.preview(type.id(), wanted), looks.ofType(type.id()));
    }
}
