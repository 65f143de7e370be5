package cn.haitang.web.learning;

import cn.haitang.assessment.ExamQueries;
import cn.haitang.assessment.ExamQueries.Best;
import cn.haitang.camp.CampQueries;
import cn.haitang.camp.CampQueries.UnitView;
import cn.haitang.camp.CohortQueries;
import cn.haitang.camp.CohortQueries.CohortView;
import cn.haitang.camp.UnitKind;
import cn.haitang.learning.EnrolmentQueries;
import cn.haitang.learning.EnrolmentView;
import cn.haitang.learning.WithdrawalService;
import cn.haitang.shared.Page;
import cn.haitang.web.shared.SqlPages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One cohort: who is in it and how far each one is. */
@Named
@ViewScoped
public class Cohort implements Serializable {

    private static final long serialVersionUID = 1L;

    private long id;
    private String text = "";
    private transient @Nullable CohortView view;
    private transient @Nullable SqlPages<EnrolmentView> rows;
    private transient @Nullable Map<Long, Best> scores;

    @Inject
    private CohortQueries cohorts;

    @Inject
    private EnrolmentQueries enrolments;

    @Inject
    private CampQueries camps;

    @Inject
    private ExamQueries exams;

    @Inject
    private WithdrawalService withdrawals;

    @Inject
    private HttpServletRequest request;

    /** The head of the page; outside the viewer's scope there is none, and the page says so. */
    public CohortView getView() {
        CohortView known = view == null ? cohorts.visible(id) : view;
        view = known;
        return known;
    }

    private Page<EnrolmentView> page(int first, int size) {
        Page<EnrolmentView> page = enrolments.ofCohort(id, text, first, size);
        List<Long> ids = page.items().stream().map(EnrolmentView::id).toList();
        scores = finalExam().map(exam -> exams.bestScores(ids, exam)).orElse(Map.of());
        return page;
    }

    /** Required ones count first; the last of them is the final. */
    private Optional<String> finalExam() {
        return camps.outline(getView().campId()).units().stream()
                .filter(unit -> unit.kind() == UnitKind.EXAM)
                .max(Comparator.comparing(UnitView::required))
                .map(UnitView::examSlug);
    }

    /** The person is named by the button itself, not by its row: rows may have moved since they were shown. */
    public void withdraw() {
        withdrawals.withdraw(Long.parseLong(request.getParameter("enrolment")));
        getRows().reload();
    }

    public @Nullable Best best(long enrolmentId) {
        return scores == null ? null : scores.get(enrolmentId);
    }

    public SqlPages<EnrolmentView> getRows() {
        SqlPages<EnrolmentView> known = rows == null ? new SqlPages<>(this::page, EnrolmentView::id) : rows;
        rows = known;
        return known;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
