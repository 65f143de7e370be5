package cn.haitang.web.certification;

import cn.haitang.certification.IssueService.Result;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** What became of the last selection. */
public class DeskResults implements Serializable {

    private static final long serialVersionUID = 1L;

    private final transient List<Result> all;

    DeskResults(List<Result> all) {
        this.all = all;
    }

    public List<Result> getAll() {
        return all == null ? List.of() : all;
    }

    public long getIssued() {
        return getAll().stream().filter(Result::issued).count();
    }

    public List<Result> getRefused() {
        return getAll().stream().filter(result -> !result.issued()).toList();
    }

    Optional<String> firstIssued() {
        return getAll().stream()
                .filter(Result::issued)
                .map(Result::publicId)
                .map(String::valueOf)
                .findFirst();
    }
}
