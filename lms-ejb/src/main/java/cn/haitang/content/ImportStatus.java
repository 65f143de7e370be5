package cn.haitang.content;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Remembers the last {@link ImportReport} of this node. */
@ApplicationScoped
public class ImportStatus {

    private volatile ImportReport last =
            new ImportReport(ImportReport.Outcome.NONE, "the content import has not run yet", List.of());

    public ImportReport last() {
        return last;
    }

    void is(ImportReport report) {
        last = report;
    }
}
