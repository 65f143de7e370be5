package cn.haitang.web.learning;

import cn.haitang.learning.EnrolmentQueries;
import cn.haitang.learning.EnrolmentView;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The trainee's camps, and the ladder of tiers. */
@Named
@RequestScoped
public class Camps {

    @Inject
    private EnrolmentQueries enrolments;

    @Inject
    private Ladder ladder;

    private List<EnrolmentView> mine = List.of();

    @PostConstruct
    void load() {
        mine = enrolments.mine();
    }

    public List<EnrolmentView> getMine() {
        return mine;
    }

    public List<Ladder.Rung> getLadder() {
        return ladder.rungs(mine);
    }
}
