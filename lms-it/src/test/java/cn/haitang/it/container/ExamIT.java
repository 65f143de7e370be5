package cn.haitang.it.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.haitang.assessment.ExamQueries;
import cn.haitang.assessment.ExamService;
import cn.haitang.assessment.PaperQueries;
import cn.haitang.assessment.ResultQueries;
import cn.haitang.learning.ProgressService;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import javax.naming.InitialContext;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An exam of the sample city against the real schema. Each test takes another trainee of the pre-job camp. */
@SuppressWarnings("BanJNDI") // the name is a constant of the standard, not input
class ExamIT extends ContainerTest {

    private static final String EXAM = "pre-job-exam";

    @Inject
    private ExamService exams;

    @Inject
    private ExamQueries queries;

    @Inject
    private PaperQueries papers;

    @Inject
    private ResultQueries results;

    @Inject
    private ProgressService progress;

    private long unit;

    @BeforeEach
    void find_the_exam() throws Exception {
        unit = number("SELECT id FROM unit WHERE exam_slug = '" + EXAM + "'");
    }

    @Test
    void an_exam_opens_after_the_other_required_units() throws Exception {
        long enrolment = enrolmentOf("13800130010");

        refused("assessment.exam.locked", () -> exams.start(enrolment, unit));
        assertThat(queries.door(enrolment, unit).missing()).isNotEmpty();
        finishTheRest(enrolment);
        assertThat(exams.start(enrolment, unit)).isPositive();
    }

    @Test
    void starting_twice_gives_one_paper() throws Exception {
        long enrolment = readyFor("13800130009");

        long attempt = exams.start(enrolment, unit);

        assertThat(exams.start(enrolment, unit)).isEqualTo(attempt);
        assertThat(papers.paper(attempt).items())
                .hasSize(20)
                .allMatch(item -> item.options().size() >= 2);
    }

    @Test
    void a_late_answer_never_overwrites_a_newer_one() throws Exception {
        long attempt = exams.start(readyFor("13800130007"), unit);
        exams.save(attempt, 1, "B", true, 2);

        var kept = exams.save(attempt, 1, "A", false, 1);

        assertThat(kept.answer()).isEqualTo("B");
        assertThat(papers.paper(attempt).items().get(0).answer()).isEqualTo("B");
    }

    @Test
    void a_paper_of_correct_answers_passes_and_completes_the_unit_once() throws Exception {
        long enrolment = readyFor("13800130008");
        long attempt = exams.start(enrolment, unit);
        answerCorrectly(attempt);

        exams.submit(attempt);
        exams.submit(attempt);

        assertThat(results.result(attempt).score()).isEqualTo(100);
        assertThat(queries.bestScore(enrolment, EXAM)).contains(new ExamQueries.Best(100, true, 1));
        assertThat(number("SELECT COUNT(*) FROM unit_progress WHERE enrolment_id = " + enrolment + " AND unit_id = "
                        + unit + " AND evidence = 'attempt:" + attempt + "'"))
                .isEqualTo(1);
        refused("assessment.attempt.closed", () -> exams.save(attempt, 1, "A", false, 99));
        refused("assessment.attempt.closed", () -> papers.paper(attempt));
    }

    @Test
    void after_the_time_no_answer_is_taken_and_what_was_saved_counts() throws Exception {
        long enrolment = readyFor("13800130012");
        long attempt = exams.start(enrolment, unit);
        answerCorrectly(attempt);
        run(
                "UPDATE attempt SET started_at = started_at - INTERVAL 1 HOUR, deadline = deadline - INTERVAL 1 HOUR WHERE id = "
                        + attempt);

        refused("assessment.attempt.time-over", () -> exams.save(attempt, 1, "", false, 99));
        exams.submit(attempt);

        assertThat(results.result(attempt).score()).isEqualTo(100);
        assertThat(results.result(attempt).timeOver()).isTrue();
    }

    @Test
    void nobody_reads_or_answers_the_paper_of_another() throws Exception {
        long enrolment = readyFor("13800130014");
        long attempt = exams.start(enrolment, unit);
        refused("assessment.result.not-yet", () -> results.result(attempt));

        actAs("13800130016");

        refused("assessment.attempt.not-found", () -> papers.paper(attempt));
        refused("assessment.attempt.not-found", () -> results.result(attempt));
        refused("assessment.attempt.not-found", () -> exams.save(attempt, 1, "A", false, 1));
        refused("assessment.attempt.not-found", () -> exams.submit(attempt));
        refused("learning.enrolment.not-found", () -> exams.start(enrolment, unit));
    }

    private long readyFor(String phone) throws Exception {
        long enrolment = enrolmentOf(phone);
        finishTheRest(enrolment);
        return enrolment;
    }

    private long enrolmentOf(String phone) throws Exception {
        long person = actAs(phone);
        return number("SELECT e.id FROM enrolment e JOIN cohort c ON c.id = e.cohort_id JOIN camp k ON k.id = c.camp_id"
                + " WHERE k.slug = 'pre-job' AND e.person_id = " + person);
    }

    private long actAs(String phone) throws Exception {
        long person = number("SELECT id FROM person WHERE phone = '" + phone + "'");
        acting.person(person);
        return person;
    }

    private void finishTheRest(long enrolment) {
        queries.door(enrolment, unit).missing().forEach(open -> progress.complete(enrolment, open.unitId(), "test"));
    }

    private void answerCorrectly(long attempt) throws Exception {
        String sql = "SELECT i.position, i.option_order, GROUP_CONCAT(o.label SEPARATOR '')"
                + " FROM attempt_item i JOIN question_option o ON o.question_id = i.question_id AND o.correct"
                + " WHERE i.attempt_id = " + attempt + " GROUP BY i.position, i.option_order";
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                String order = rows.getString(2);
                StringBuilder shown = new StringBuilder();
                rows.getString(3).chars().forEach(label -> shown.append((char) ('A' + order.indexOf(label))));
                exams.save(attempt, rows.getInt(1), shown.toString(), false, 1);
            }
        }
    }

    private static long number(String sql) throws Exception {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        }
    }

    private static void run(String sql) throws Exception {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static Connection connect() throws Exception {
        DataSource source = InitialContext.doLookup("java:app/jdbc/haitang");
        return source.getConnection();
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call).hasMessage(code);
    }
}
