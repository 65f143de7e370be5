package cn.haitang.web.learning;

import cn.haitang.camp.CohortQueries;
import cn.haitang.camp.CohortQueries.CohortView;
import cn.haitang.learning.EnrolmentQueries;
import cn.haitang.learning.EnrolmentQueries.CohortCount;
import cn.haitang.shared.Page;
import cn.haitang.web.shared.SqlPages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cohorts inside the viewer's scope. The view keeps the filter; the rows are read for each page of the table. */
@Named
@ViewScoped
public class Cohorts implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final CohortCount NOBODY = new CohortCount(0, 0);

    private String text = "";
    private @Nullable Long campId;
    private @Nullable Long territoryId;
    private @Nullable Long industryId;
    private transient @Nullable SqlPages<CohortView> rows;
    private transient @Nullable Map<Long, CohortCount> counts;

    @Inject
    private CohortQueries cohorts;

    @Inject
    private EnrolmentQueries enrolments;

    private Page<CohortView> page(int first, int size) {
        Page<CohortView> page =
                cohorts.page(new CohortQueries.Filter(text, campId, territoryId, industryId), first, size);
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

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public @Nullable Long getCampId() {
        return campId;
    }

    public void setCampId(@Nullable Long campId) {
        this.campId = campId;
    }

    public @Nullable Long getTerritoryId() {
        return territoryId;
    }

    public void setTerritoryId(@Nullable Long territoryId) {
        this.territoryId = territoryId;
    }

    public @Nullable Long getIndustryId() {
        return industryId;
    }

    public void setIndustryId(@Nullable Long industryId) {
        this.industryId = industryId;
    }
}
