package cn.haitang.web.learning;

import cn.haitang.learning.Coverage;
import cn.haitang.learning.EvidenceQueries;
import cn.haitang.learning.EvidenceQueries.Beat;
import cn.haitang.learning.EvidenceQueries.Replay;
import cn.haitang.learning.Heartbeat;
import cn.haitang.shared.SharedSettings;
import cn.haitang.web.shared.Formats;
import cn.haitang.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a lecture came to be credited to a person, part by part: each credited stretch and the heartbeat it came from. */
@Named
@RequestScoped
public class Evidence {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    @Inject
    private EvidenceQueries queries;

    @Inject
    private Study study;

    @Inject
    private Formats formats;

    @Inject
    private Texts texts;

    @Inject
    private SharedSettings settings;

    private long enrolment;
    private long unit;
    private @Nullable Replay replay;

    /** Inside the viewer's scope, else refused. */
    public Replay getReplay() {
        Replay known = replay == null ? queries.replay(enrolment, unit) : replay;
        replay = known;
        return known;
    }

    public int getPercent() {
        long duration = getReplay().durationMs();
        return duration == 0 ? 0 : (int) (100 * getReplay().verified().length() / duration);
    }

    public List<Study.Segment> getSegments() {
        Replay shown = getReplay();
        return shown.durationMs() == 0
                ? List.of()
                : Study.segments(shown.verified(), shown.unverified(), shown.durationMs());
    }

    /** 0:00–0:15, 1:00–1:10 */
    public String parts(Coverage coverage) {
        return coverage.intervals().stream()
                .map(i -> formats.clock(i.from()) + "–" + formats.clock(i.to()))
                .collect(Collectors.joining(", "));
    }

    public String claims(Beat beat) {
        return beat.claimed().stream().map(this::claim).collect(Collectors.joining(", "));
    }

    private String claim(Heartbeat.Piece piece) {
        String span = formats.clock((long) piece.fromMs()) + "–" + formats.clock((long) piece.toMs());
        return piece.shown() ? span : texts.of("learning.evidence.hidden", span);
    }

    /** To the second, in the zone of the product. */
    public String moment(Instant at) {
        return MOMENT.format(at.atZone(settings.zone()));
    }

    public long getEnrolment() {
        return enrolment;
    }

    public void setEnrolment(long enrolment) {
        this.enrolment = enrolment;
    }

    public long getUnit() {
        return unit;
    }

    public void setUnit(long unit) {
        this.unit = unit;
    }
}
