package cn.haitang.learning;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haitang.learning.Heartbeat.Piece;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlaybackTest {

    private static final Duration LEASE = Duration.ofMinutes(30);

    private final SimulatedViewer viewer = SimulatedViewer.withWholeVideo();

    @Test
    void time_after_a_newer_playback_took_over_does_not_count() {
        Playback playback = new Playback("a", 1, 1, 1, 1, 1, Instant.EPOCH);
        playback.takenOver(Instant.EPOCH.plusSeconds(20), LEASE);
        playback.takenOver(Instant.EPOCH.plusSeconds(90), LEASE);
        assertThat(playback.measuredMs(Instant.EPOCH.plusSeconds(100))).isEqualTo(20_000);
        assertThat(playback.isTakenOver(LEASE)).isTrue();
    }

    @Test
    void a_playback_that_is_not_heard_of_ends_with_its_lease() {
        viewer.opens();
        viewer.passes(LEASE.toMillis() * 3).claims(1, 1, 0, 15_000);
        assertThat(viewer.playback(0).isOver()).isTrue();
        assertThat(viewer.playback(0).isTakenOver(LEASE)).isFalse();
        assertThat(viewer.measuredMs()).isEqualTo(LEASE.toMillis());
        assertThat(viewer.verifiedMs()).as("late, but it was watched before").isEqualTo(15_000);
    }

    @Test
    void the_lease_gives_a_device_that_was_taken_over_no_time_back() {
        viewer.opens();
        viewer.passes(20_000);
        viewer.opens();
        viewer.passes(LEASE.toMillis() * 2).claimsOn(0, 1, 1, 0, 300_000);
        assertThat(viewer.verifiedMs()).isEqualTo(20_000 * 3 / 2 + SimulatedViewer.TOLERANCE);
    }

    /** The numbers taken are kept as ranges; scattered ones would make the row grow without end. */
    @Test
    void scattered_numbers_are_refused() {
        viewer.opens();
        viewer.passes(300_000);
        for (int i = 0; i < 220; i++) {
            viewer.claims(2 * i + 1, 1, 0, 10);
        }
        assertThat(viewer.refusals()).isEqualTo(20);
    }

    @Test
    void each_heartbeat_renews_the_lease() {
        viewer.opens();
        for (int seq = 1; seq <= 4; seq++) {
            viewer.passes(LEASE.toMillis() - 1).claims(seq, 1, 0, 10);
        }
        assertThat(viewer.playback(0).isOver()).isFalse();
    }

    @Test
    void a_late_heartbeat_does_not_move_the_place_to_resume() {
        viewer.opens();
        viewer.passes(60_000).sends(0, new Heartbeat(2, 30_000, 1, List.of(new Piece(15_000, 30_000, true))));
        viewer.sends(0, new Heartbeat(1, 15_000, 1, List.of(new Piece(0, 15_000, true))));
        assertThat(viewer.watched().view(SimulatedViewer.RULE).positionMs()).isEqualTo(30_000);
        assertThat(viewer.verifiedMs()).isEqualTo(30_000);
    }

    @Test
    void a_device_that_was_taken_over_does_not_move_it_either() {
        viewer.opens();
        viewer.passes(20_000);
        viewer.opens();
        viewer.sends(0, new Heartbeat(1, 15_000, 1, List.of(new Piece(0, 15_000, true))));
        assertThat(viewer.watched().view(SimulatedViewer.RULE).positionMs()).isZero();
        assertThat(viewer.verifiedMs()).isEqualTo(15_000);
    }

    @Test
    void what_the_older_device_played_on_is_told_apart_from_what_was_too_fast() {
        viewer.opens();
        viewer.passes(20_000);
        viewer.opens();
        viewer.passes(60_000).claimsOn(0, 1, 1, 0, 60_000);
        viewer.claimsOn(0, 2, 4, 100_000, 120_000);
        WatchedView view = viewer.watched().view(SimulatedViewer.RULE);
        assertThat(view.unverified(Refusal.ELSEWHERE)).hasToString("40000-60000");
        assertThat(view.unverified(Refusal.TOO_FAST)).hasToString("100000-120000");
    }

    @Test
    void what_was_played_in_the_background_used_its_time_up() {
        viewer.opens();
        viewer.passes(20_000).sends(0, new Heartbeat(1, 0, 1, List.of(new Piece(0, 30_000, false))));
        viewer.claims(2, 1, 30_000, 60_000);
        assertThat(viewer.verifiedMs()).isEqualTo(SimulatedViewer.TOLERANCE);
    }

    @Test
    void more_than_time_allows_is_too_fast_while_no_other_device_plays() {
        viewer.opens();
        viewer.claims(1, 1, 0, 60_000);
        assertThat(viewer.watched().view(SimulatedViewer.RULE).unverified(Refusal.TOO_FAST))
                .hasToString("10000-60000");
    }

    @Test
    void the_evidence_of_a_refused_part_names_its_reason() {
        viewer.opens();
        HeartbeatLog.Entry kept = viewer.claims(1, 1, 0, 60_000).orElseThrow();
        assertThat(HeartbeatLog.entries(HeartbeatLog.bytes(kept))).containsExactly(kept);
        assertThat(kept.refused()).containsOnlyKeys(Refusal.TOO_FAST);
    }

    /** 4 heartbeats a minute. */
    @Test
    void a_minute_watched_leaves_less_than_sixty_bytes_of_evidence() {
        viewer.opens();
        int bytes = 0;
        for (int seq = 1; seq <= 20; seq++) {
            viewer.passes(15_113);
            bytes += viewer.claims(seq, 1, (seq - 1) * 15_000 + 7, seq * 15_000 + 7)
                    .map(entry -> HeartbeatLog.bytes(entry).length)
                    .orElse(0);
        }
        assertThat(bytes / 5).isBetween(20, 60);
    }
}
