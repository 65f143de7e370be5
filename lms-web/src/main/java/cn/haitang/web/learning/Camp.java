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
import java.util.Optional;

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
    private EnrolmentView view;
    private Programme programme = new Programme(List.of());
    private Blossom blossom = Blossom.NONE;

    public void load() {
        view = enrolments.view(enrolment);
        programme = programmes.of(enrolment);
        blossom = petals.of(view, programme);
    }

    public List<Programme.Part> getParts() {
        return programme.parts();
    }

    public long getPartsDone() {
        return programme.parts().stream().filter(Programme.Part::isDone).count();
    }

    public Optional<Step> next() {
        return programme.next(view.lastUnitId());
    }

    public Step getNext() {
        return next().orElse(null);
    }

    /** The part where the trainee is. */
    public boolean isNow(Programme.Part part) {
        return next().filter(part.steps()::contains).isPresent();
    }

    public boolean isLocked(Step step) {
        return programme.isLocked(step);
    }

    public boolean isLocked(Programme.Part part) {
        return part.steps().stream().allMatch(programme::isLocked);
    }

    public int getMissingBeforeExam() {
        return programme.beforeExam().size();
    }

    public List<Ladder.Rung> getLadder() {
        return ladder.rungs(List.of(view));
    }

    public EnrolmentView getView() {
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
