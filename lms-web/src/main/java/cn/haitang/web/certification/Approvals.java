package cn.haitang.web.certification;

import cn.haitang.certification.BatchQueries;
import cn.haitang.certification.BatchQueries.Batch;
import cn.haitang.certification.ChangeQueries;
import cn.haitang.certification.ChangeQueries.Appeal;
import cn.haitang.certification.ChangeQueries.Waiting;
import cn.haitang.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What waits for a second person, and appeals of holders. */
@Named
@RequestScoped
public class Approvals {

    private List<Waiting> changes = List.of();
    private List<Appeal> appeals = List.of();
    private List<Batch> batches = List.of();

    @Inject
    private ChangeQueries queries;

    @Inject
    private BatchQueries batchQueries;

    @Inject
    private Texts texts;

    @PostConstruct
    void load() {
        changes = queries.waiting();
        appeals = queries.appeals();
        batches = batchQueries.proposed();
    }

    /** Read anew after a decision. */
    public void reload() {
        load();
    }

    public List<Waiting> getChanges() {
        return changes;
    }

    public List<Appeal> getAppeals() {
        return appeals;
    }

    public List<Batch> getBatches() {
        return batches;
    }

    /** Whom it is for: the first names. */
    public String people(Batch batch) {
        List<String> first = batchQueries.people(batch.id());
        String names = String.join(texts.get("certification.rule.separator"), first);
        return first.size() < batch.total() ? texts.of("certification.approvals.names", names, batch.total()) : names;
    }

    public boolean isNothing() {
        return batches.isEmpty() && changes.isEmpty() && appeals.isEmpty();
    }
}
