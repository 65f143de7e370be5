package cn.haitang.web.certification;

import cn.haitang.certification.SimulationQueries;
import cn.haitang.certification.SimulationQueries.Counts;
import cn.haitang.certification.SimulationQueries.Effect;
import cn.haitang.certification.SimulationQueries.Group;
import cn.haitang.shared.Page;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Who gains and who loses by the version that the page shows. */
@Named
@ViewScoped
public class Simulator implements Serializable {

    private static final long serialVersionUID = 1L;

    private long rule;
    private Group group = Group.GAIN;

    @Inject
    private SimulationQueries queries;

    private final LazyRows<Effect> rows = new LazyRows<>(this::page, row -> String.valueOf(row.enrolmentId()));

    /** Called by the page with the version that it shows. */
    public Counts counts(long ruleId) {
        rule = ruleId;
        return queries.counts(ruleId);
    }

    private Page<Effect> page(int first, int size) {
        return queries.page(rule, group, first, size);
    }

    public void show(String name) {
        group = Group.valueOf(name);
    }

    public String getGroup() {
        return group.name();
    }

    public List<Group> getGroups() {
        return List.of(Group.values());
    }

    public LazyRows<Effect> getRows() {
        return rows;
    }
}
