package cn.haitang.web.learning;

import cn.haitang.learning.EnrolmentQueries;
import cn.haitang.learning.EnrolmentView;
import cn.haitang.learning.HoursQueries;
import cn.haitang.learning.Programme;
import cn.haitang.learning.ProgrammeQueries;
import cn.haitang.learning.ProgrammeQueries.ShelfPack;
import cn.haitang.learning.RuleProfileView;
import cn.haitang.learning.Step;
import cn.haitang.learning.WatchRule;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What to do next, and what is missing for the certificate. */
@Named
@RequestScoped
public class Home {

    private static final int PACKS_SHOWN = 2;

    @Inject
    private EnrolmentQueries enrolments;

    @Inject
    private ProgrammeQueries programmes;

    @Inject
    private HoursQueries hours;

    @Inject
    private PetalReader petals;

    @Inject
    private DueReader dues;

    private @Nullable EnrolmentView current;
    private Programme programme = new Programme(List.of());
    private @Nullable Step next;
    private @Nullable RuleProfileView rules;
    private List<ShelfPack> packs = List.of();

    @PostConstruct
    void load() {
        List<EnrolmentView> mine = enrolments.mine();
        current = mine.stream().filter(e -> e.percent() < 100).findFirst().orElse(mine.isEmpty() ? null : mine.get(0));
        if (current != null) {
            programme = programmes.of(current.id());
            next = programme.next(current.lastUnitId()).orElse(null);
            rules = hours.rules(current.id());
            packs = programmes.packs(PACKS_SHOWN + 1);
        }
    }

    public Blossom getBlossom() {
        return current == null ? Blossom.NONE : petals.of(current.id(), programme);
    }

    /** Media time that is missing until the next lecture counts; 0 for other units. */
    public long getMissingMs() {
        Long duration = next == null ? null : next.durationMs();
        if (duration == null || duration <= 0 || rules == null || next == null) {
            return 0;
        }
        double threshold = rules.completionThreshold().doubleValue();
        return new WatchRule(duration, rules.allowedRate().doubleValue(), rules.toleranceMs(), threshold)
                .missingMs(next.verified());
    }

    public List<DueReader.Due> getDue() {
        return current == null ? List.of() : dues.of(current, programme);
    }

    public @Nullable EnrolmentView getCurrent() {
        return current;
    }

    public @Nullable Step getNext() {
        return next;
    }

    public List<ShelfPack> getPacks() {
        return packs.stream().limit(PACKS_SHOWN).toList();
    }

    public boolean isMorePacks() {
        return packs.size() > PACKS_SHOWN;
    }
}
