package cn.haitang.web.learning;

import cn.haitang.learning.EnrolmentQueries;
import cn.haitang.learning.EnrolmentQueries.Candidate;
import cn.haitang.learning.EnrolmentService;
import cn.haitang.shared.Page;
import cn.haitang.web.shared.Texts;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds people of the own scope and puts the chosen ones into a cohort. */
@Named
@ViewScoped
public class Enrolling implements Serializable {

    private static final long serialVersionUID = 1L;

    /** More than this is narrowed down by searching. */
    private static final int SHOWN = 12;

    private String text = "";
    private Long[] chosen = {};
    private transient @Nullable Page<Candidate> found;

    @Inject
    private Cohort cohort;

    @Inject
    private EnrolmentQueries queries;

    @Inject
    private EnrolmentService service;

    @Inject
    private Texts texts;

    @Inject
    private FacesContext faces;

    public void enrol() {
        int added = service.enrol(cohort.getId(), List.of(chosen));
        chosen = new Long[0];
        find();
        cohort.getRows().reload();
        faces.addMessage(null, new FacesMessage(texts.of("camp.cohort.enrolled", added)));
    }

    /** Looks again with the text as it is now. */
    public void find() {
        found = null;
    }

    public List<Candidate> getCandidates() {
        return found().items();
    }

    /** How many more there are than shown. */
    public long getMore() {
        return found().total() - found().items().size();
    }

    private Page<Candidate> found() {
        Page<Candidate> page = found == null ? queries.candidates(cohort.getId(), text, 0, SHOWN) : found;
        found = page;
        return page;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public Long[] getChosen() {
        return chosen;
    }

    public void setChosen(Long[] chosen) {
        this.chosen = chosen;
    }
}
