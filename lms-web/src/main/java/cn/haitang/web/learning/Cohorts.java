package cn.haitang.web.learning;

import cn.haitang.camp.CohortQueries;
import cn.haitang.camp.CohortQueries.CohortView;
import cn.haitang.learning.EnrolmentQueries;
import cn.haitang.learning.EnrolmentQueries.CohortCount;
import cn.haitang.shared.Page;
import cn.haitang.web.organisation.ScopedList;
import cn.haitang.web.shared.SqlPages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cohorts inside the viewer's scope. The view keeps the filter; the rows are read for each page of the table. */
@Named
@ViewScoped
public class Cohorts extends ScopedList {

    private static final long serialVersionUID = 1L;

    private static final CohortCount NOBODY = new CohortCount(0, 0);

    private @Nullable Long campId;
    private transient @Nullable SqlPages<CohortView> rows;
    private transient @Nullable Map<Long, CohortCount> counts;

    @Inject
    private CohortQueries cohorts;

    @Inject
    private EnrolmentQueries enrolments;

    private Page<CohortView> page(int first, int size) {
        Page<CohortView> page = cohorts.page(
                new CohortQueries.Filter(getText(), campId, getTerritoryId(), getIndustryId()), first, size);
        List<Long> ids = page.items().stream().map(CohortView::id).toList();
        counts = enrolments.counts(ids);
        return page;
    }

    public SqlPages<CohortView> getRows() {
        SqlPages<CohortView> known = rows == null ? new SqlPages<>(this::page, CohortView::id) : rows;
        rows = known;
        return known;
    }

    public CohortCount count(long cohortId) {
        return counts == null ? NOBODY : counts.getOrDefault(cohortId, NOBODY);
    }

    public @Nullable Long getCampId() {
        return campId;
    }

    public void setCampId(@Nullable Long campId) {
        this.campId = campId;
    }
}
