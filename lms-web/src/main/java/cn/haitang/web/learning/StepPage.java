package cn.haitang.web.learning;

import cn.haitang.learning.LearningError;
import cn.haitang.learning.Programme;
import cn.haitang.learning.ProgrammeQueries;
import cn.haitang.learning.Step;
import cn.haitang.shared.DomainException;
import jakarta.inject.Inject;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A page on which a unit is learned: where the trainee stands in it, and what comes after it. */
public abstract class StepPage extends UnitPage {

    @Inject
    private ProgrammeQueries programmes;

    private @Nullable Step step;
    private @Nullable Step following;

    /**
     * Finds the unit of the address.
     *
     * @param content what the page shows of it: the id of its lecture or of its pack
     * @return that id
     * @throws DomainException not the own enrolment, or a unit of another kind
     */
    protected long find(Function<Step, @Nullable Long> content) {
        Programme programme = programmes.of(getEnrolment());
        Step found = programme.step(getUnit()).orElseThrow(StepPage::missing);
        Long id = content.apply(found);
        if (id == null) {
            throw missing();
        }
        step = found;
        following = programme.after(getUnit()).orElse(null);
        return id;
    }

    static DomainException missing() {
        return new DomainException(LearningError.UNIT_NOT_FOUND);
    }

    public @Nullable Step getStep() {
        return step;
    }

    public @Nullable Step getFollowing() {
        return following;
    }
}
