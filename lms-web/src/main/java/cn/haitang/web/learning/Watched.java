package cn.haitang.web.learning;

import cn.haitang.learning.WatchedListQueries;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** Which lectures somebody of a cohort has watched; each leads to its evidence. */
@Named
@RequestScoped
public class Watched {

    @Inject
    private WatchedListQueries queries;

    private long enrolment;
    private WatchedListQueries.@Nullable Watched view;

    /** Inside the viewer's scope, else refused. */
    public WatchedListQueries.Watched getView() {
        WatchedListQueries.Watched known = view == null ? queries.watched(enrolment) : view;
        view = known;
        return known;
    }

    public long getEnrolment() {
        return enrolment;
    }

    public void setEnrolment(long enrolment) {
        this.enrolment = enrolment;
    }
}
