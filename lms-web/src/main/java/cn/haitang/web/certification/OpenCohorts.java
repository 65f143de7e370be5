package cn.haitang.web.certification;

import cn.haitang.camp.CohortQueries;
import cn.haitang.camp.CohortQueries.Filter;
import cn.haitang.organisation.CurrentPerson;
import cn.haitang.web.shared.Formats;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Cohorts of the own scope that are not over. */
@Named
@RequestScoped
public class OpenCohorts {

    private static final int MOST = 200;

    @Inject
    private CohortQueries cohorts;

    @Inject
    private CurrentPerson current;

    @Inject
    private Formats formats;

    public List<SelectItem> getItems() {
        return cohorts.page(new Filter("", null, null, null), 0, MOST).items().stream()
                .filter(cohort -> !cohort.endsOn().isBefore(current.today()))
                .map(cohort -> new SelectItem(cohort.id(), formats.text(cohort.name())))
                .toList();
    }
}
