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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the acting person has learned, in one statement: a row an enrolment, its units gathered into a text, in each of
 * them the same about the person, and a row a watched video. Pages live from this; a second statement would cost them a
 * fifth of their speed.
 */
@Dependent
class LearnedReader {

    /** Who has more enrolments sees the unfinished and the newest ones. */
    static final int MOST = 12;

    private static final int OWN = 23;
    private static final int WATCHED = OWN + 7;

    /**
     * The enrolments are chosen before anything is gathered about them: sorting rows of 28 columns cost a third of the statement.
     * What was watched has rows of its own: gathered into a text, it took a temporary table on the disk each time, and a quarter.
     */
    private static final String STATEMENT =
            EnrolmentQueries.ENROLMENT.stripTrailing() + """
            , (SELECT GROUP_CONCAT(d.unit_id, '@', TIMESTAMPDIFF(MICROSECOND, '1970-01-01', d.completed_at) SEPARATOR ';')
                 FROM unit_progress d WHERE d.enrolment_id = e.id) AS done,
              (SELECT GROUP_CONCAT(f.pack_file_id) FROM pack_reading f
                WHERE f.person_id = p.id AND f.finished_at IS NOT NULL) AS files_read,
              n.counters_year, n.in_person, n.mentor_led, n.interactive, n.online, NULL, NULL, NULL, NULL, NULL
             FROM person p LEFT JOIN learner n ON n.person_id = p.id
             LEFT JOIN (SELECT id FROM enrolment o WHERE o.person_id = ? AND o.status <> 'WITHDRAWN'
               ORDER BY o.id = ? DESC, o.required_units > 0 AND o.required_done >= o.required_units,
                        COALESCE(o.last_active_at, o.enrolled_at) DESC, o.id DESC LIMIT %d) chosen ON TRUE
             LEFT JOIN (enrolment e JOIN cohort c ON c.id = e.cohort_id JOIN camp k ON k.id = c.camp_id) ON e.id = chosen.id
            WHERE p.id = ?
            UNION ALL SELECT %s, w.lecture_id, w.asset_id, w.position_ms, w.verified,
              CONCAT_WS(';', NULLIF(w.in_background, ''), NULLIF(w.too_fast, ''), NULLIF(w.undelivered, ''), NULLIF(w.elsewhere, ''),
                        NULLIF(w.offline_late, ''), NULLIF(w.offline_more, ''), NULLIF(w.provisional, ''))
             FROM watched_video w WHERE w.person_id = ? AND w.taken_back = 0
            """.formatted(MOST, "NULL" + ", NULL".repeat(WATCHED - 1));

    private static final Comparator<Enrolled> NEWEST_FIRST = Comparator.comparing((Enrolled e) ->
                    Objects.requireNonNullElse(e.view().lastActiveAt(), e.view().enrolledAt()))
            .thenComparing(e -> e.view().id())
            .reversed();

    @Resource(lookup = HaitangDataSource.NAME)
    private DataSource source;

    @Inject
    private CurrentPerson current;

    /** A row. @param own of an enrolment, or of a person without one; null where it is a watched video's */
    private record Part(@Nullable Learned own, Map<Video, Watched> watched) {}

    /** @param enrolmentId is among the enrolments in any case, if it is an own one */
    Learned read(long enrolmentId) {
        int year = current.today().getYear();
        long id = current.id();
        List<Enrolled> enrolments = new ArrayList<>();
        Map<Video, Watched> watched = new HashMap<>();
        Learned person = new Learned(List.of(), Map.of(), Set.of(), new YearHours(year, Map.of()));
        for (Part part : Row.list(source, STATEMENT, row -> part(row, year), id, enrolmentId, id, id)) {
            if (part.own() != null) {
                person = part.own();
                enrolments.addAll(person.enrolments());
            }
            watched.putAll(part.watched());
        }
        enrolments.sort(NEWEST_FIRST);
        return new Learned(enrolments, watched, person.filesRead(), person.year());
    }

    private static Part part(Row row, int year) {
        return row.isNull(WATCHED) ? new Part(own(row, year), Map.of()) : watched(row);
    }

    private static Learned own(Row row, int year) {
        List<Enrolled> enrolments = row.isNull(0)
                ? List.of()
                : List.of(new Enrolled(EnrolmentQueries.enrolment(row), done(text(row, OWN))));
        return new Learned(enrolments, Map.of(), filesRead(text(row, OWN + 1)), year(row, year));
    }

    private static Part watched(Row row) {
        Coverage verified = Coverage.parse(text(row, WATCHED + 3));
        Coverage unverified = Coverage.parse(text(row, WATCHED + 4));
        Video video = new Video(row.id(WATCHED), row.id(WATCHED + 1));
        return new Part(null, Map.of(video, new Watched(verified, unverified, row.id(WATCHED + 2))));
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

    private static Set<Long> filesRead(String text) {
        Set<Long> read = new HashSet<>();
        parts(text, ",").forEach(id -> read.add(Long.valueOf(id)));
        return read;
    }

    private static YearHours year(Row row, int year) {
        int from = OWN + 2;
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
