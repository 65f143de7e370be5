package cn.haitang.it.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.haitang.learning.Download.LogEntry;
import cn.haitang.learning.EnrolmentQueries;
import cn.haitang.learning.Heartbeat;
import cn.haitang.learning.Heartbeat.Piece;
import cn.haitang.learning.HeartbeatIntake;
import cn.haitang.learning.HeartbeatIntake.Answer;
import cn.haitang.learning.OfflineService;
import cn.haitang.learning.PlaybackService;
import cn.haitang.learning.ProgrammeQueries;
import cn.haitang.learning.SignQueries;
import cn.haitang.learning.SignService;
import cn.haitang.learning.SignService.Decision;
import cn.haitang.learning.Step;
import cn.haitang.media.Deliveries;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A lecture that was found to be farmed: nothing claims it any more, all of it stays on record, and it can be earned. */
class TakenBackIT extends ContainerTest {

    private static final int SECONDS_TO_WAIT = 300;

    @Inject
    private ScratchTrainees scratch;

    @Inject
    private PlaybackService playbacks;

    @Inject
    private HeartbeatIntake intake;

    @Inject
    private Deliveries deliveries;

    @Inject
    private OfflineService offline;

    @Inject
    private SignService signs;

    @Inject
    private SignQueries findings;

    @Inject
    private ProgrammeQueries programmes;

    @Inject
    private EnrolmentQueries enrolments;

    private long enrolment;
    private long person;
    private long unit;
    private long asset;
    private long duration;

    @BeforeEach
    void somebody_and_a_lecture_whose_video_is_ready() throws Exception {
        String ready = " FROM unit u JOIN module m ON m.id = u.module_id JOIN lecture l ON l.id = u.lecture_id"
                + " JOIN asset a ON a.id = l.video_id AND a.status = 'READY'"
                + " WHERE m.camp_id = (SELECT MIN(id) FROM camp) AND NOT u.retired AND u.required AND m.required";
        for (int second = 0; scratch.number("SELECT COUNT(*)" + ready) == 0 && second < SECONDS_TO_WAIT; second++) {
            Thread.sleep(1000);
        }
        unit = scratch.number("SELECT MIN(u.id)" + ready);
        asset = scratch.number(
                "SELECT l.video_id FROM unit u JOIN lecture l ON l.id = u.lecture_id WHERE u.id = " + unit);
        duration = scratch.number("SELECT duration_ms FROM asset WHERE id = " + asset);
        enrolment = scratch.enrolled(1, "yunqiao-rider-branch", "重看者").get(0);
        person = scratch.number("SELECT person_id FROM enrolment WHERE id = " + enrolment);
        scratch.run("INSERT INTO learner (person_id) VALUES (" + person + ")");
        scratch.run("UPDATE enrolment SET required_units = 1 WHERE id = " + enrolment);
        deliveries.servedAll(person, asset, duration);
    }

    @Test
    void what_was_taken_back_claims_nothing_stays_on_record_and_is_earned_anew() throws Exception {
        acting.person(person);
        String farmed = watchedWhole();
        assertThat(step().isDone()).isTrue();
        assertThat(enrolments.mine().get(0).percent()).isEqualTo(100);
        long first = video(0);

        takeBack(farmed, "脚本代看");

        acting.person(person);
        assertThat(step().isDone()).as("the camp page").isFalse();
        assertThat(step().verified().isEmpty()).as("the lecture's bar").isTrue();
        assertThat(findings.takenBack(lecture())).contains("脚本代看");
        assertThat(enrolments.mine().get(0).percent()).isZero();
        assertThat(scratch.text("SELECT status FROM enrolment WHERE id = " + enrolment))
                .isEqualTo("ACTIVE");
        assertThat(scratch.number("SELECT ROUND(100 * hours) FROM enrolment WHERE id = " + enrolment))
                .isZero();
        assertThat(scratch.number("SELECT COUNT(*) FROM unit_progress_taken_back WHERE enrolment_id = " + enrolment
                        + " AND enrolment_completed_at IS NOT NULL"))
                .as("what was recorded")
                .isEqualTo(1);
        assertThat(scratch.number(
                        "SELECT verified_ms FROM watched_video WHERE completed_at IS NOT NULL AND id = " + first))
                .isEqualTo(duration);

        sent(farmed, 9, 0, duration);
        assertThat(step().verified().isEmpty()).as("the old player goes on").isTrue();

        String honest = watchedWhole();
        sent(farmed, 10, 0, duration);
        assertThat(step().isDone()).isTrue();
        assertThat(enrolments.mine().get(0).percent()).isEqualTo(100);
        assertThat(scratch.text("SELECT evidence FROM hours_entry WHERE hours > 0 AND person_id = " + person
                        + " ORDER BY id DESC LIMIT 1"))
                .isEqualTo("watched:" + lecture() + ":" + asset + ":2");
        assertThat(scratch.number("SELECT verified_ms FROM watched_video WHERE id = " + video(first)))
                .isEqualTo(duration);

        takeBack(honest, "第二次");
        acting.person(person);
        assertThat(step().isDone()).isFalse();
        assertThat(findings.takenBack(lecture())).contains("第二次");
    }

    @Test
    void what_earned_no_hours_or_was_taken_back_before_is_not_taken_back() throws Exception {
        acting.person(person);
        String playback = opened();
        sent(playback, 1, 0, 1_000);
        assertThatThrownBy(() -> takeBack(playback, "没有学时")).hasMessageContaining("learning.sign.no-hours");
        acting.person(person);
        assertThat(step().verified().length()).isEqualTo(1_000);
    }

    /** Nobody has to download it again; what can only have been watched before stays with what was taken back. */
    @Test
    void a_download_that_was_made_before_earns_in_the_new_round_what_fits_into_the_time_since() throws Exception {
        acting.person(person);
        OfflineService.Begun begun = offline.begin(enrolment, unit);
        scratch.run("UPDATE download SET begun_at = begun_at - INTERVAL 1 HOUR WHERE id = '" + begun.download() + "'");
        SealedLog log = new SealedLog(begun);
        LogEntry first = log.watched(0, 9_000);
        assertThat(offline.take(begun.download(), List.of(first)).watched().provisional())
                .hasToString("0-9000");
        String farmed = watchedWhole();
        long old = video(0);
        takeBack(farmed, "脚本代看");
        acting.person(person);
        scratch.run("UPDATE hours_entry SET entered_at = entered_at - INTERVAL 20 SECOND WHERE reverses_id IS NOT NULL"
                + " AND person_id = " + person);
        LogEntry second = log.watched(0, 20_000);

        OfflineService.Taken taken = offline.take(begun.download(), List.of(first, second));

        assertThat(taken.broken()).isFalse();
        assertThat(taken.upTo()).isEqualTo(2);
        assertThat(taken.watched().provisional()).hasToString("0-20000");
        assertThat(step().isDone()).isFalse();
        assertThat(offline.take(begun.download(), List.of(first, second, log.watched(20_000, duration)))
                        .watched()
                        .provisional()
                        .length())
                .as("what time has allowed since it was taken back")
                .isLessThan(duration - 10_000);
        assertThat(scratch.number("SELECT COUNT(*) FROM download_log l JOIN download d ON d.id = l.download_id"
                        + " WHERE d.watched_video_id = " + old))
                .as("evidence of the old round")
                .isEqualTo(1);
        assertThat(scratch.number("SELECT COUNT(*) FROM download WHERE log_of = '" + begun.download() + "'"))
                .isEqualTo(1);
    }

    private void takeBack(String playback, String reason) {
        scratch.run("INSERT IGNORE INTO watch_sign (playback_id, kind, raised_at) VALUES ('" + playback
                + "', 'REGULAR', UTC_TIMESTAMP(3))");
        long sign = scratch.number("SELECT id FROM watch_sign WHERE playback_id = '" + playback + "'");
        acting.person(scratch.number("SELECT id FROM person WHERE phone = '13800130042'"));
        signs.decide(sign, Decision.FARMING, reason, true);
    }

    /** A playback that began long ago, and its one report that tells of all. */
    private String watchedWhole() throws Exception {
        String playback = opened();
        scratch.run("UPDATE playback SET opened_at = opened_at - INTERVAL 1 HOUR WHERE id = '" + playback + "'");
        scratch.run("UPDATE watched_video SET open_checks = 0 WHERE person_id = " + person);
        sent(playback, 1, 0, duration);
        return playback;
    }

    private String opened() {
        return playbacks.open(enrolment, unit).playbackId();
    }

    private Answer sent(String playback, int seq, double from, double to) throws Exception {
        Heartbeat heartbeat = new Heartbeat(seq, to, 1, List.of(new Piece(from, to, true)));
        return intake.take(person, playback, heartbeat).get(20, TimeUnit.SECONDS);
    }

    private Step step() {
        return programmes.of(enrolment).step(unit).orElseThrow();
    }

    private long lecture() {
        return scratch.number("SELECT lecture_id FROM unit WHERE id = " + unit);
    }

    /** The first row of what was watched after that one. */
    private long video(long after) {
        return scratch.number("SELECT MIN(id) FROM watched_video WHERE person_id = " + person + " AND id > " + after);
    }
}
