package cn.haitang.web.learning;

import cn.haitang.learning.SignQueries;
import cn.haitang.learning.SignQueries.SignView;
import cn.haitang.learning.SignService;
import cn.haitang.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What looks like farming, and what a manager decides about it. */
@Named
@RequestScoped
public class Signs {

    @Inject
    private SignQueries queries;

    @Inject
    private SignService service;

    @Inject
    private Texts texts;

    @Inject
    private FacesContext faces;

    private @Nullable List<SignView> rows;

    public List<SignView> getRows() {
        List<SignView> known = rows == null ? queries.signs() : rows;
        rows = known;
        return known;
    }

    /** The reason is what stands beside the buttons. @param takeBack the hours of the lecture too */
    public void decide(long sign, String decision, boolean takeBack) {
        String reason = faces.getExternalContext().getRequestParameterMap().getOrDefault("reason-" + sign, "");
        service.decide(sign, SignService.Decision.valueOf(decision), reason, takeBack);
        rows = null;
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, texts.get("learning.signs.kept"), null));
    }
}
