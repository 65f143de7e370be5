package cn.haitang.web.learning;

import cn.haitang.camp.LectureQueries;
import cn.haitang.camp.LectureQueries.LectureView;
import cn.haitang.learning.HoursQueries;
import cn.haitang.learning.RuleProfileView;
import cn.haitang.learning.SignQueries;
import cn.haitang.learning.Step;
import cn.haitang.learning.StreamService;
import cn.haitang.learning.WatchedQueries;
import cn.haitang.shared.DomainException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** The player of one lecture unit. What counts is decided by the server; the script only reports and shows. */
@Named
@RequestScoped
public class Lecture extends StepPage {

    private static final BigDecimal MS_PER_MINUTE = BigDecimal.valueOf(60_000);

    @Inject
    private LectureQueries lectures;

    @Inject
    private HoursQueries hours;

    @Inject
    private StreamService streams;

    @Inject
    private SignQueries signs;

    @Inject
    private WatchedQueries watched;

    private @Nullable LectureView view;
    private @Nullable RuleProfileView rules;
    private @Nullable String takenBack;
    private long earlierMs;

    /** @throws DomainException not the own enrolment, or no published lecture of its camp */
    public void load() {
        long lecture = find(Step::lectureId);
        view = lectures.view(lecture);
        rules = hours.rules(getEnrolment(), getUnit());
        takenBack = isDone() ? null : signs.takenBack(lecture).orElse(null);
        earlierMs = isBegun() ? 0 : watched.earlierMs(getEnrolment(), getUnit());
    }

    /** The streams as JSON for the player; nothing to load while there is no video. */
    public String getStreams() {
        Step step = getStep();
        return step == null || step.durationMs() == null
                ? "{}"
                : StreamsJson.of(streams.of(getEnrolment(), getUnit())).toString();
    }

    /** The threshold in per cent. */
    public int getThreshold() {
        return rules == null
                ? 100
                : rules.completionThreshold().movePointRight(2).intValue();
    }

    /** What the lecture is worth when it counts. */
    public BigDecimal getWorth() {
        Step step = getStep();
        if (rules == null || step == null || step.durationMs() == null) {
            return BigDecimal.ZERO;
        }
        BigDecimal minutes = BigDecimal.valueOf(step.durationMs()).divide(MS_PER_MINUTE, 2, RoundingMode.HALF_UP);
        return rules.hours().worth(minutes, step.required());
    }

    private boolean isDone() {
        Step step = getStep();
        return step != null && step.isDone();
    }

    private boolean isBegun() {
        Step step = getStep();
        return step != null && (step.isDone() || !step.verified().isEmpty());
    }

    /** What was verified of the video before the one that is there now, while nothing of this one is; in ms. */
    public long getEarlierMs() {
        return earlierMs;
    }

    /** Why what was watched before does not count any more; null when it does, or does again. */
    public @Nullable String getTakenBack() {
        return takenBack;
    }

    public @Nullable LectureView getView() {
        return view;
    }

    public @Nullable RuleProfileView getRules() {
        return rules;
    }
}
