package cn.haitang.web.learning;

import cn.haitang.learning.EnrolmentQueries;
import cn.haitang.learning.EnrolmentView;
import cn.haitang.learning.Programme;
import cn.haitang.learning.ProgrammeQueries;
import cn.haitang.learning.Step;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One camp as the trainee goes through it: what is done, what is next, what is locked and why. */
@Named
@RequestScoped
public class Camp {

    @Inject
    private EnrolmentQueries enrolments;

    @Inject
    private ProgrammeQueries programmes;

    @Inject
    private Ladder ladder;

    @Inject
    private PetalReader petals;

    private long enrolment;
    private @Nullable EnrolmentView view;
    private Programme programme = new Programme(List.of());
    private List<Programme.Part> parts = List.of();
    private Blossom blossom = Blossom.NONE;
    private @Nullable Step next;

    public void load() {
        programme = programmes.of(enrolment);
        EnrolmentView found = enrolments.view(enrolment);
        view = found;
        parts = programme.parts();
        next = programme.next(found.lastUnitId()).orElse(null);
        blossom = petals.of(enrolment, programme);
    }

    public List<Programme.Part> getParts() {
        return parts;
    }

    public long getPartsDone() {
        return parts.stream().filter(Programme.Part::isDone).count();
    }

    public @Nullable Step getNext() {
        return next;
    }

    /** The part where the trainee is. */
    public boolean isNow(Programme.Part part) {
        return next != null && part.steps().contains(next);
    }

    public boolean isLocked(Step step) {
        return programme.isLocked(step);
    }

    public boolean isPartLocked(Programme.Part part) {
        return part.steps().stream().allMatch(programme::isLocked);
    }

    public int getMissingBeforeExam() {
        return programme.beforeExam().size();
    }

    public List<Ladder.Rung> getLadder() {
        return ladder.rungs(enrolments.mine());
    }

    public @Nullable EnrolmentView getView() {
        return view;
    }

    public Blossom getBlossom() {
        return blossom;
    }

    public long getEnrolment() {
        return enrolment;
    }

    public void setEnrolment(long enrolment) {
        this.enrolment = enrolment;
    }
}
