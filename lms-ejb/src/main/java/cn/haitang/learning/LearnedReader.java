package cn.haitang.learning;

import cn.haitang.learning.HoursQueries.YearHours;
import cn.haitang.learning.Learned.Enrolled;
import cn.haitang.learning.Learned.Video;
import cn.haitang.learning.Learned.Watched;
import cn.haitang.organisation.CurrentPerson;
import cn.haitang.shared.database.HaitangDataSource;
import cn.haitang.shared.database.Row;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Reads what the acting person has learned, in one statement: a row an enrolment, its units gathered into a text, and in
 * each row the same about the person. Pages live from this; a second statement would cost them a fifth of their speed.
 */
@Dependent
class LearnedReader {

    /** Who has more enrolments sees the unfinished and the newest ones. */
    static final int MOST = 12;

    private static final int OWN = 23;

    /** The enrolments are chosen before anything is gathered about them: sorting rows of 28 columns cost a third of the statement. */
    private static final String STATEMENT = EnrolmentQueries.ENROLMENT.stripTrailing() + """
            , (SELECT GROUP_CONCAT(d.unit_id, '@', TIMESTAMPDIFF(MICROSECOND, '1970-01-01', d.completed_at) SEPARATOR ';')
                 FROM unit_progress d WHERE d.enrolment_id = e.id) AS done,
              (SELECT GROUP_CONCAT(CONCAT_WS(',', w.lecture_id, w.asset_id, w.position_ms, w.verified,
                                             CONCAT_WS(';', NULLIF(w.in_background, ''), NULLIF(w.too_fast, ''),
                                                       NULLIF(w.undelivered, ''), NULLIF(w.elsewhere, ''),
                                                       NULLIF(w.offline_late, ''), NULLIF(w.offline_more, ''), NULLIF(w.provisional, ''))) SEPARATOR '|')
                 FROM watched_video w WHERE w.person_id = p.id AND w.taken_back = 0) AS watched,
              (SELECT GROUP_CONCAT(f.pack_file_id) FROM pack_reading f
                WHERE f.person_id = p.id AND f.finished_at IS NOT NULL) AS files_read,
              n.counters_year, n.in_person, n.mentor_led, n.interactive, n.online
             FROM person p LEFT JOIN learner n ON n.person_id = p.id
             LEFT JOIN (SELECT id FROM enrolment o WHERE o.person_id = ? AND o.status <> 'WITHDRAWN'
               ORDER BY o.id = ? DESC, o.required_units > 0 AND o.required_done >= o.required_units,
                        COALESCE(o.last_active_at, o.enrolled_at) DESC, o.id DESC LIMIT %d) chosen ON TRUE
             LEFT JOIN (enrolment e JOIN cohort c ON c.id = e.cohort_id JOIN camp k ON k.id = c.camp_id) ON e.id = chosen.id
            WHERE p.id = ?""".formatted(MOST);

    private static final Comparator<Enrolled> NEWEST_FIRST = Comparator.comparing((Enrolled e) ->
                    Objects.requireNonNullElse(e.view().lastActiveAt(), e.view().enrolledAt()))
            .thenComparing(e -> e.view().id())
            .reversed();

    @Resource(lookup = HaitangDataSource.NAME)
    private DataSource source;

    @Inject
    private CurrentPerson current;

    /** @param enrolmentId is among the enrolments in any case, if it is an own one */
    Learned read(long enrolmentId) {
        int year = current.today().getYear();
        List<Learned> rows =
                Row.list(source, STATEMENT, row -> learned(row, year), current.id(), enrolmentId, current.id());
        List<Enrolled> enrolments = rows.stream()
                .flatMap(row -> row.enrolments().stream())
                .sorted(NEWEST_FIRST)
                .toList();
        Learned any = rows.isEmpty()
                ? new Learned(List.of(), Map.of(), Set.of(), new YearHours(year, Map.of()))
                : rows.get(0);
        return new Learned(enrolments, any.watched(), any.filesRead(), any.year());
    }

    private static Learned learned(Row row, int year) {
        List<Enrolled> enrolments = row.isNull(0)
                ? List.of()
                : List.of(new Enrolled(EnrolmentQueries.enrolment(row), done(text(row, OWN))));
        return new Learned(enrolments, watched(text(row, OWN + 1)), filesRead(text(row, OWN + 2)), year(row, year));
    }

    private static String text(Row row, int column) {
        return Objects.requireNonNullElse(row.textOrNull(column), "");
    }

    private static List<String> parts(String text, String separator) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(separator, -1));
    }

    /** {@code unit@microseconds;…} */
    private static Map<Long, Instant> done(String text) {
        Map<Long, Instant> done = new HashMap<>();
        for (String part : parts(text, ";")) {
            int at = part.indexOf('@');
            long micros = Long.parseLong(part.substring(at + 1));
            done.put(Long.valueOf(part.substring(0, at)), Instant.ofEpochMilli(micros / 1000));
        }
        return done;
    }

    /** {@code lecture,video,position,verified,unverified|…} */
    private static Map<Video, Watched> watched(String text) {
        Map<Video, Watched> watched = new HashMap<>();
        for (String part : parts(text, "\\|")) {
            String[] of = part.split(",", -1);
            watched.put(
                    new Video(Long.parseLong(of[0]), Long.parseLong(of[1])),
                    new Watched(Coverage.parse(of[3]), Coverage.parse(of[4]), Long.parseLong(of[2])));
        }
        return watched;
    }

    private static Set<Long> filesRead(String text) {
        Set<Long> read = new HashSet<>();
        parts(text, ",").forEach(id -> read.add(Long.valueOf(id)));
        return read;
    }

    private static YearHours year(Row row, int year) {
        int from = OWN + 3;
        boolean known = !row.isNull(from) && row.count(from) == year;
        return new YearHours(
                year,
                known
                        ? Map.of(
                                LearningMode.IN_PERSON, row.decimal(from + 1),
                                LearningMode.MENTOR_LED, row.decimal(from + 2),
                                LearningMode.INTERACTIVE, row.decimal(from + 3),
                                LearningMode.ONLINE, row.decimal(from + 4))
                        : Map.of());
    }
}
