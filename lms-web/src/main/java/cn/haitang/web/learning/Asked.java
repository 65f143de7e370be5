package cn.haitang.web.learning;

import cn.haitang.learning.QuestionQueries;
import cn.haitang.learning.QuestionQueries.ToAnswer;
import cn.haitang.learning.QuestionService;
import cn.haitang.shared.Page;
import cn.haitang.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** Questions of trainees to the lectures of the lecturer who looks, and answering them. */
@Named
@RequestScoped
public class Asked {

    private static final int ROWS = 20;

    @Inject
    private QuestionQueries queries;

    @Inject
    private QuestionService service;

    @Inject
    private Texts texts;

    @Inject
    private FacesContext faces;

    private boolean answered;
    private int page;
    private @Nullable Page<ToAnswer> rows;

    public Page<ToAnswer> getRows() {
        Page<ToAnswer> known = rows == null ? queries.toAnswer(!answered, page * ROWS, ROWS) : rows;
        rows = known;
        return known;
    }

    /** The answer is what stands above the button. */
    public void answer(long question) {
        service.answer(question, typed(question));
        rows = null;
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, texts.get("learning.asked.kept"), null));
    }

    /** What was typed and could not be kept. */
    public String typed(long question) {
        return faces.getExternalContext().getRequestParameterMap().getOrDefault("answer-" + question, "");
    }

    public boolean isMore() {
        return getRows().total() > (page + 1L) * ROWS;
    }

    public boolean isAnswered() {
        return answered;
    }

    public void setAnswered(boolean answered) {
        this.answered = answered;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = Math.max(0, Math.min(page, 10_000));
    }
}
