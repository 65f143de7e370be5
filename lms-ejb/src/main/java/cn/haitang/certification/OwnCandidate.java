package cn.haitang.certification;

import cn.haitang.learning.LearningMode;
import cn.haitang.organisation.CurrentPerson;
import cn.haitang.shared.Remembered;
import cn.haitang.shared.database.HaitangDataSource;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The acting person as a candidate, for the pages that everybody opens. The statement looks up only what the rules of the
 * camp asked for last time; its answer also tells what they ask for now, and if that is more it is asked again.
 */
@ApplicationScoped
class OwnCandidate {

    /** Columns by which a rule asks for something that is looked up, see {@link LeanStatement}. One that isn't here always is. */
    static final Set<String> ASKING = Stream.concat(
                    Stream.of(
                            "practice_count",
                            "evidence_months",
                            "required_modules",
                            "prerequisites",
                            "credentials",
                            "renewal_mode"),
                    Stream.of(LearningMode.values()).map(mode -> "min_" + CandidateSql.column(mode)))
            .collect(Collectors.toUnmodifiableSet());

    private static final String ASKED = ASKING.stream()
            .map(column -> "IF(r.%1$s %2$s, NULL, '%1$s')".formatted(column, nothing(column)))
            .collect(Collectors.joining(", ", ", CONCAT_WS(',', ", ") asked"));

    private static String nothing(String column) {
        return switch (column) {
            case "practice_count" -> "= 0";
            case "renewal_mode" -> "= 'FULL'";
            default -> "IS NULL";
        };
    }

    private record Text(LocalDate today, Set<String> asked) {}

    private record Answer(Candidate candidate, List<String> asked) {}

    private final Map<Long, Set<String>> askedOfCamp = new ConcurrentHashMap<>();
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
        Set<String> before = askedOfCamp.getOrDefault(campId, Set.of());
        List<Answer> found = read(enrolmentId, before);
        Set<String> asked = new TreeSet<>();
        found.forEach(answer -> asked.addAll(answer.asked()));
        askedOfCamp.put(campId, asked);
        List<Answer> all = before.containsAll(asked) ? found : read(enrolmentId, asked);
        return all.stream().map(Answer::candidate).toList();
    }

    private List<Answer> read(long enrolmentId, Set<String> asked) {
        String text = texts.of(new Text(current.today(), asked), clock, OwnCandidate::text);
        return cn.haitang.shared.database.Row.list(
                source, text, row -> answer(row.columns()), enrolmentId, current.id());
    }

    private static Answer answer(@Nullable Object[] columns) {
        return new Answer(CandidateReader.candidate(CandidateBasis.ENROLMENT, columns), Listed.of((String)
                columns[columns.length - 1]));
    }

    private static String text(Text of) {
        Set<String> empty = new TreeSet<>(ASKING);
        empty.removeAll(of.asked());
        String rule = CandidateSql.inForce(of.today());
        return LeanStatement.without(
                        empty,
                        CandidateSql.columns(CandidateBasis.ENROLMENT, of.today())
                                .stripTrailing())
                + ASKED
                + (empty.contains("renewal_mode")
                        ? CandidateSql.tablesWithoutCourse(CandidateBasis.ENROLMENT, of.today(), rule)
                        : CandidateSql.tables(CandidateBasis.ENROLMENT, of.today(), rule))
                + " WHERE e.id = ? AND e.person_id = ? ORDER BY ct.id";
    }
}
