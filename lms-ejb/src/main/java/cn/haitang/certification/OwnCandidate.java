package cn.haitang.certification;

import cn.haitang.organisation.CurrentPerson;
import cn.haitang.shared.Remembered;
import cn.haitang.shared.database.HaitangDataSource;
import cn.haitang.shared.database.Row;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/**
 * The acting person as a candidate, for the pages that everybody opens. The statement looks up only what the rules of the
 * camp asked for last time; the rules in its answer tell whether that was enough, else it is asked again.
 */
@ApplicationScoped
class OwnCandidate {

    private record Text(LocalDate today, Set<Lookup> asked) {}

    private final Map<Long, Set<Lookup>> askedOfCamp = new ConcurrentHashMap<>();
    private final Remembered<Text, String> texts = new Remembered<>(Duration.ofDays(1));

    @Resource(lookup = HaitangDataSource.NAME)
    private DataSource source;

    @Inject
    private CurrentPerson current;

    @Inject
    private Clock clock;

    /**
     * One for each certificate type of the camp; empty when the enrolment isn't an own one.
     *
     * @param campId of the enrolment
     */
    List<Candidate> of(long enrolmentId, long campId) {
        Set<Lookup> before = askedOfCamp.getOrDefault(campId, Set.of());
        List<Candidate> found = read(enrolmentId, before);
        Set<Lookup> asked = EnumSet.noneOf(Lookup.class);
        found.forEach(candidate -> asked.addAll(candidate.asked()));
        askedOfCamp.put(campId, asked);
        return before.containsAll(asked) ? found : read(enrolmentId, asked);
    }

    private List<Candidate> read(long enrolmentId, Set<Lookup> asked) {
        String text = texts.of(new Text(current.today(), asked), clock, OwnCandidate::text);
        return Row.list(source, text, row -> CandidateReader.candidate(row.columns()), enrolmentId, current.id());
    }

    private static String text(Text of) {
        return CandidateColumns.of(of.today(), of.asked())
                + CandidateSql.tables(of.today(), CandidateSql.inForce(of.today()))
                + " WHERE e.id = ? AND e.person_id = ? ORDER BY ct.id";
    }
}
