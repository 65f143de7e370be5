package cn.haitang.web.learning;

import cn.haitang.camp.CampQueries;
import cn.haitang.camp.CampQueries.CampView;
import cn.haitang.camp.Tier;
import cn.haitang.learning.Enrolment;
import cn.haitang.learning.EnrolmentView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tiered camps as a ladder, with where the trainee stands on it. */
@ApplicationScoped
class Ladder {

    /**
     * One camp.
     *
     * @param mark number of the drawn mark, 1 to 3
     * @param mine the own enrolment, null while not in it
     */
    public record Rung(int mark, CampView camp, @Nullable EnrolmentView mine) {

        public boolean isDone() {
            return mine != null && mine.status() == Enrolment.Status.COMPLETED;
        }

        public boolean isIn() {
            return mine != null && !isDone();
        }
    }

    @Inject
    private CampQueries camps;

    List<Rung> rungs(List<EnrolmentView> mine) {
        return camps.camps().stream()
                .filter(camp -> camp.tier() != Tier.PRE_JOB)
                .map(camp ->
                        new Rung(camp.tier().ordinal(), camp, in(mine, camp).orElse(null)))
                .toList();
    }

    private static Optional<EnrolmentView> in(List<EnrolmentView> mine, CampView camp) {
        return mine.stream().filter(e -> e.campId() == camp.id()).findFirst();
    }
}
