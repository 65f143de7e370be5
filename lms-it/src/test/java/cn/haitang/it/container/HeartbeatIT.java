package cn.haitang.it.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.haitang.learning.Download;
import cn.haitang.learning.Heartbeat;
import cn.haitang.learning.Heartbeat.Piece;
import cn.haitang.learning.HeartbeatIntake;
import cn.haitang.learning.HeartbeatIntake.Answer;
import cn.haitang.learning.OfflineService;
import cn.haitang.learning.PlaybackService;
import cn.haitang.learning.Refusal;
import cn.haitang.learning.WatchedQueries;
import cn.haitang.learning.WatchedView;
import cn.haitang.media.Deliveries;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.naming.InitialContext;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Heartbeats of the sample city against the real schema, many at once. */
@SuppressWarnings("BanJNDI") // the name is a constant of the standard, not input
class HeartbeatIT extends ContainerTest {

    private static final int SECONDS_TO_WAIT = 300;

    @Inject
    private PlaybackService playbacks;

    @Inject
    private HeartbeatIntake intake;

    @Inject
    private OfflineService offline;

    @Inject
    private WatchedQueries progress;

    @Inject
    private Deliveries deliveries;

    private long unit;
    private long asset;
    private long duration;

    @BeforeEach
    void find_a_lecture_whose_video_is_ready() throws Exception {
        String ready = " FROM unit u JOIN module m ON m.id = u.module_id JOIN camp k ON k.id = m.camp_id"
                + " JOIN lecture l ON l.id = u.lecture_id JOIN asset a ON a.id = l.video_id AND a.status = 'READY'"
                + " WHERE k.slug = 'pre-job' AND NOT u.retired";
        for (int second = 0; number("SELECT COUNT(*)" + ready) == 0 && second < SECONDS_TO_WAIT; second++) {
            Thread.sleep(1000);
        }
        assertThat(number("SELECT COUNT(*)" + ready))
                .as("videos that are ready")
                .isPositive();
        unit = number("SELECT MAX(u.id)" + ready);
        asset = number("SELECT l.video_id FROM unit u JOIN lecture l ON l.id = u.lecture_id WHERE u.id = " + unit);
        duration = number("SELECT duration_ms FROM asset WHERE id = " + asset);
    }

    @Test
    void each_heartbeat_counts_once_however_many_come_at_once_and_in_whatever_order() throws Exception {
        long person = actAs("13800130010");
        String playback = open(person);
        deliveries.servedAll(person, asset, duration);
        List<Heartbeat> sent = new ArrayList<>();
        for (int seq = 1; seq <= 16; seq++) {
            Heartbeat heartbeat = played(seq, (seq - 1) * 500, seq * 500);
            Collections.addAll(sent, heartbeat, heartbeat, heartbeat);
        }
        Collections.shuffle(sent);

        List<CompletableFuture<Answer>> answers = sent.stream()
                .map(heartbeat -> intake.take(person, playback, heartbeat))
                .toList();

        for (CompletableFuture<Answer> answer : answers) {
            assertThat(answer.get(20, TimeUnit.SECONDS).refusal()).isNull();
        }
        assertThat(watched(intake.take(person, playback, played(99, 0, 1))).verified())
                .hasToString("0-8000");
        assertThat(number("SELECT beats FROM playback WHERE id = '" + playback + "'"))
                .isEqualTo(17);
        assertThat(number("SELECT verified_ms FROM watched_video w JOIN playback p ON p.watched_video_id = w.id"
                        + " WHERE p.id = '" + playback + "'"))
                .isEqualTo(8_000);
    }

    @Test
    void what_was_never_sent_to_somebody_is_not_credited() throws Exception {
        long person = actAs("13800130009");
        String playback = open(person);

        WatchedView watched = watched(intake.take(person, playback, played(1, 0, 5_000)));

        assertThat(watched.verified().isEmpty()).isTrue();
        assertThat(watched.unverified(Refusal.UNDELIVERED)).hasToString("0-5000");
    }

    @Test
    void nobody_reports_for_another() throws Exception {
        long person = actAs("13800130008");
        String playback = open(person);

        Answer answer = intake.take(person + 1, playback, played(1, 0, 5_000)).get(20, TimeUnit.SECONDS);

        assertThat(Objects.requireNonNull(answer.refusal()).key()).isEqualTo("learning.playback.not-found");
    }

    @Test
    void the_newest_playback_wins_and_the_older_one_is_told_so() throws Exception {
        long person = actAs("13800130007");
        String older = open(person);
        String newer = open(person);

        assertThat(intake.take(person, older, played(1, 0, 100))
                        .get(20, TimeUnit.SECONDS)
                        .takenOver())
                .isTrue();
        assertThat(intake.take(person, newer, played(1, 0, 100))
                        .get(20, TimeUnit.SECONDS)
                        .takenOver())
                .isFalse();
    }

    /** What is being watched goes on to count for the old video; the new one is watched anew. */
    @Test
    void a_lecture_that_gets_a_new_video_in_the_middle_loses_nothing_of_the_old_one() throws Exception {
        long person = actAs("13800130016");
        long lecture = number("SELECT lecture_id FROM unit WHERE id = " + unit);
        String playback = open(person);
        deliveries.servedAll(person, asset, duration);
        watched(intake.take(person, playback, played(1, 0, 3_000)));
        run(
                "UPDATE lecture SET video_id = (SELECT MIN(id) FROM asset WHERE status = 'READY' AND duration_ms > 0 AND id <> "
                        + asset + ") WHERE id = " + lecture);
        try {
            assertThat(watched(intake.take(person, playback, played(2, 3_000, 6_000)))
                            .verified())
                    .hasToString("0-6000");
            assertThat(progress.earlierMs(enrolment(person), unit))
                    .as("what the page tells of the old video")
                    .isEqualTo(6_000);
            String anew = open(person);
            assertThat(watched(intake.take(person, anew, played(1, 0, 1_000)))
                            .verified()
                            .isEmpty())
                    .isTrue();
            assertThat(number("SELECT COUNT(*) FROM watched_video WHERE verified_ms = 6000 AND asset_id = " + asset
                            + " AND person_id = " + person))
                    .isEqualTo(1);
        } finally {
            run("UPDATE lecture SET video_id = " + asset + " WHERE id = " + lecture);
        }
    }

    /** The unit's own rule profile asks once a minute; the log of a download comes before the lecture was ever opened. */
    @Test
    void random_questions_come_as_the_units_rules_say_and_wait_to_confirm_what_was_watched_offline() throws Exception {
        long person = actAs("13800130020");
        unit = number("SELECT id FROM unit WHERE slug = 'cpr-aed'");
        asset = number("SELECT l.video_id FROM unit u JOIN lecture l ON l.id = u.lecture_id WHERE u.id = " + unit);
        duration = number("SELECT duration_ms FROM asset WHERE id = " + asset);
        deliveries.servedAll(person, asset, duration);
        OfflineService.Begun begun = offline.begin(enrolment(person), unit);
        run("UPDATE download SET begun_at = begun_at - INTERVAL 1 MINUTE WHERE id = '" + begun.download() + "'");

        OfflineService.Taken taken = offline.take(begun.download(), List.of(new SealedLog(begun).watched(0, 9_000)));

        assertThat(taken.broken()).isFalse();
        assertThat(taken.watched().provisional()).hasToString("0-9000");
        assertThat(taken.watched().confirming()).isTrue();
        assertThat(taken.watched().openChecks()).isEqualTo((int) (duration / 60_000));
        WatchedView opened = playbacks.open(enrolment(person), unit).watched();
        assertThat(opened.openChecks()).isEqualTo((int) (duration / 60_000));
        assertThat(opened.provisional()).hasToString("0-9000");
    }

    @Test
    void a_download_is_begun_and_its_log_sent_by_its_own_person_alone_and_not_all_at_once() throws Exception {
        long enrolment = enrolment(actAs("13800130020"));
        OfflineService.Begun begun = offline.begin(enrolment, unit);
        Download.LogEntry entry = new SealedLog(begun).watched(0, 1_000);
        assertThatThrownBy(() -> offline.take(begun.download(), Collections.nCopies(201, entry)))
                .hasMessageContaining("learning.heartbeat.invalid");

        actAs("13800130016");

        assertThatThrownBy(() -> offline.begin(enrolment, unit)).hasMessageContaining("learning.enrolment.not-found");
        assertThatThrownBy(() -> offline.take(begun.download(), List.of(entry)))
                .hasMessageContaining("learning.download.not-found");
    }

    private static void run(String sql) throws Exception {
        DataSource source = InitialContext.doLookup("java:app/jdbc/haitang");
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static Heartbeat played(int seq, double from, double to) {
        return new Heartbeat(seq, to, 1, List.of(new Piece(from, to, true)));
    }

    private static WatchedView watched(CompletableFuture<Answer> answer) throws Exception {
        return Objects.requireNonNull(answer.get(20, TimeUnit.SECONDS).watched());
    }

    private String open(long person) throws Exception {
        return playbacks.open(enrolment(person), unit).playbackId();
    }

    private static long enrolment(long person) throws Exception {
        return number("SELECT e.id FROM enrolment e JOIN cohort c ON c.id = e.cohort_id JOIN camp k"
                + " ON k.id = c.camp_id WHERE k.slug = 'pre-job' AND e.person_id = " + person);
    }

    private long actAs(String phone) throws Exception {
        long person = number("SELECT id FROM person WHERE phone = '" + phone + "'");
        acting.person(person);
        return person;
    }

    private static long number(String sql) throws Exception {
        DataSource source = InitialContext.doLookup("java:app/jdbc/haitang");
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        }
    }
}
