package cn.haitang.web.assessment;

import cn.haitang.assessment.ExamDoor;
import cn.haitang.assessment.ExamQueries;
import cn.haitang.assessment.ExamService;
import cn.haitang.shared.DomainException;
import cn.haitang.shared.SharedError;
import cn.haitang.web.learning.UnitPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An exam: before it the rules, during it the paper (which the script fetches), after it the way to the result. */
@Named
@RequestScoped
public class Exam extends UnitPage {

    /** Keys of the sentences that the script says. */
    private static final List<String> SPOKEN = List.of(
            "next",
            "finish",
            "flag",
            "unflag",
            "where",
            "points",
            "SINGLE",
            "MULTIPLE",
            "TRUE_FALSE",
            "ticks",
            "tallies",
            "answered",
            "unanswered",
            "flagged",
            "current",
            "place",
            "left",
            "all-answered",
            "submit",
            "submitting",
            "saved-phone",
            "saved-server",
            "unsaved",
            "offline",
            "offline-submit",
            "signed-out",
            "sign-in",
            "time-left",
            "time-over",
            "time-over-offline",
            "closed",
            "broken",
            "retry");

    private @Nullable ExamDoor door;

    @Inject
    private ExamQueries queries;

    @Inject
    private ExamService service;

    @Inject
    private ExternalContext external;

    /** Looks; an attempt that ran out of time is closed by it and leads to its result. */
    public void open() throws IOException {
        ExamDoor found = queries.door(getEnrolment(), getUnit());
        Optional<ExamDoor.Try> overdue = found.open().filter(ExamDoor.Try::overdue);
        if (overdue.isPresent()) {
            service.submit(overdue.get().id());
            external.redirect(external.getRequestContextPath() + "/assessment/result.xhtml?attempt="
                    + overdue.get().id());
        }
        door = found;
    }

    public ExamDoor getDoor() {
        if (door == null) {
            throw new DomainException(SharedError.NOT_FOUND);
        }
        return door;
    }

    public List<String> getSpoken() {
        return SPOKEN;
    }

    /** Id of the open attempt, 0 when there is none. */
    public long getAttempt() {
        return getDoor().open().map(ExamDoor.Try::id).orElse(0L);
    }
}
