package cn.haitang.web.learning;

import cn.haitang.learning.Coverage;
import cn.haitang.learning.EvidenceQueries;
import cn.haitang.learning.Heartbeat;
import cn.haitang.learning.Refusal;
import cn.haitang.learning.Replay;
import cn.haitang.learning.Replay.Beat;
import cn.haitang.shared.SharedSettings;
import cn.haitang.web.shared.Formats;
import cn.haitang.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How a lecture came to be credited to a person, part by part: each credited stretch and the report it came from. */
@Named
@RequestScoped
public class Evidence {

    /** What was played and does not count, for one reason. */
    public record Missing(String why, String parts) {}

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    @Inject
    private EvidenceQueries queries;

    @Inject
    private Formats formats;

    @Inject
    private Texts texts;

    @Inject
    private SharedSettings settings;

    @Inject
    private HttpServletRequest request;

    private @Nullable Replay replay;

    /** Inside the viewer's scope, else refused. */
    public Replay getReplay() {
        Replay known = replay == null
                ? queries.replay(number("enrolment"), number("unit"), getVersion(), getCredits(), getRefusals())
                : replay;
        replay = known;
        return known;
    }

    public List<Study.Segment> getSegments() {
        Replay shown = getReplay();
        Coverage verified = shown.watched().verified();
        Coverage rest = shown.watched().unverified().values().stream()
                .reduce(shown.watched().provisional(), Coverage::union);
        return Study.segments(verified, rest.minus(verified), shown.video().durationMs());
    }

    /** What does not count, by reason. */
    public List<Missing> getMissing() {
        List<Missing> missing = new ArrayList<>();
        Coverage provisional = getReplay().watched().provisional();
        if (!provisional.isEmpty()) {
            missing.add(new Missing(texts.get("learning.evidence.provisional"), parts(provisional)));
        }
        getReplay().watched().unverified().forEach((why, part) -> {
            if (!part.isEmpty()) {
                missing.add(new Missing(texts.get("learning.refusal." + why), parts(part)));
            }
        });
        return missing;
    }

    /** 0:00–0:15, 1:00–1:10 */
    public String parts(Coverage coverage) {
        return coverage.intervals().stream().map(this::part).collect(Collectors.joining(", "));
    }

    private String part(Coverage.Interval part) {
        return part.length() < 1000
                ? texts.of("learning.evidence.sliver", formats.clock(part.from()))
                : formats.clock(part.from()) + "–" + formats.clock(part.to());
    }

    /** 第 2 次播放，第 7 次上报. */
    public String source(Beat beat) {
        String key = beat.run().offline() ? "learning.evidence.offline" : "learning.evidence.beat";
        return texts.of(key, beat.run().number(), beat.seq());
    }

    public String claims(Beat beat) {
        return beat.claimed().stream().map(this::claim).collect(Collectors.joining(", "));
    }

    private String claim(Heartbeat.Piece piece) {
        String span = formats.clock((long) piece.fromMs()) + "–" + formats.clock((long) piece.toMs());
        return piece.shown() ? span : texts.of("learning.evidence.hidden", span);
    }

    /** 0:30–0:45：切到了后台; one line a reason. */
    public List<String> refused(Beat beat) {
        return beat.refused().entrySet().stream().map(this::line).toList();
    }

    private String line(Map.Entry<Refusal, Coverage> refused) {
        return texts.of(
                "learning.evidence.because",
                parts(refused.getValue()),
                texts.get("learning.refusal." + refused.getKey()));
    }

    /** To the second, in the zone of the product. */
    public String moment(@Nullable Instant at) {
        return at == null ? "" : MOMENT.format(at.atZone(settings.zone()));
    }

    /** Whether another page of so many rows follows. */
    public boolean isMore(long total, int page) {
        return (page + 1L) * EvidenceQueries.SIZE < total;
    }

    public int getCredits() {
        return (int) number("credits");
    }

    public int getRefusals() {
        return (int) number("refusals");
    }

    /** The other videos that the lecture had. */
    public List<Integer> getVersions() {
        return IntStream.rangeClosed(1, getReplay().video().versions()).boxed().toList();
    }

    /** Of this page, but for the pages of its lists. */
    public String getAddress() {
        return "?enrolment=" + number("enrolment") + "&unit=" + number("unit") + "&version=" + getVersion();
    }

    public long getEnrolment() {
        return number("enrolment");
    }

    public long getUnit() {
        return number("unit");
    }

    private int getVersion() {
        return (int) number("version");
    }

    private long number(String name) {
        String text = request.getParameter(name);
        return text != null && text.matches("\\d{1,9}") ? Long.parseLong(text) : 0;
    }
}
