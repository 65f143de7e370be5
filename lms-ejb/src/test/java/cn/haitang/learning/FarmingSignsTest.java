package cn.haitang.learning;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haitang.learning.FarmingSigns.Kind;
import cn.haitang.learning.Heartbeat.Piece;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FarmingSignsTest {

    private final SimulatedViewer viewer = SimulatedViewer.withWholeVideo();

    /** 32 heartbeats of about 15 s with so much jitter on the way and in the player, in ms. */
    private static List<HeartbeatLog.Entry> part(int network, int player) {
        Random random = new Random(3);
        return IntStream.range(0, 32)
                .mapToObj(i -> {
                    long from = i * 16_000L;
                    long to = from + 15_000 + random.nextInt(player + 1);
                    long after = i * 15_000L + random.nextInt(network + 1);
                    return new HeartbeatLog.Entry(
                            i + 1, after, 1, List.of(new Piece(from, to, true)), Coverage.of(from, to), Map.of());
                })
                .toList();
    }

    @Test
    void a_clockwork_is_a_sign() {
        assertThat(FarmingSigns.regular(part(30, 0))).isTrue();
    }

    @Test
    void a_real_player_is_none_however_good_its_network() {
        assertThat(FarmingSigns.regular(part(0, 12))).isFalse();
        assertThat(FarmingSigns.regular(part(400, 12))).isFalse();
    }

    @Test
    void the_very_same_length_again_and_again_over_a_scattered_network_is_none() {
        assertThat(FarmingSigns.regular(part(2_000, 0))).isFalse();
    }

    @Test
    void what_earned_nothing_is_no_clockwork() {
        List<HeartbeatLog.Entry> nothing = part(30, 0).stream()
                .map(e ->
                        new HeartbeatLog.Entry(e.seq(), e.afterMs(), e.rate(), e.pieces(), Coverage.NONE, e.refused()))
                .toList();
        assertThat(FarmingSigns.regular(nothing)).isFalse();
        assertThat(FarmingSigns.regular(part(30, 0).subList(0, 31))).isFalse();
    }

    @Test
    void somebody_who_watches_more_than_is_refused_raises_nothing() {
        viewer.opens();
        viewer.passes(300_000).claims(1, 1, 0, 300_000);
        viewer.claims(2, 4, 0, 10);
        assertThat(FarmingSigns.of(viewer.playback(0), false)).isEmpty();
    }

    /** A slow phone: what it played just before the other took over came late. */
    @Test
    void a_few_seconds_beside_a_newer_device_are_none() {
        viewer.opens();
        viewer.passes(15_000);
        viewer.opens();
        viewer.passes(40_000).claimsOn(0, 1, 1, 0, 60_000);
        assertThat(FarmingSigns.of(viewer.playback(0), true)).isEmpty();
    }

    @Test
    void an_honest_viewer_raises_nothing() {
        viewer.opens();
        for (int i = 0; i < 20; i++) {
            viewer.passes(15_000).claims(i + 1, 1, i * 15_000, i * 15_000 + 15_000);
        }
        assertThat(FarmingSigns.of(viewer.playback(0), false)).isEmpty();
    }

    @Test
    void minutes_beyond_what_time_allows_are_a_sign() {
        viewer.opens();
        viewer.passes(15_000).claims(1, 1, 0, 300_000);
        assertThat(FarmingSigns.of(viewer.playback(0), false)).containsExactly(Kind.IMPOSSIBLE_GAIN);
    }

    @Test
    void going_on_beside_a_newer_device_is_a_sign() {
        viewer.opens();
        viewer.passes(15_000);
        viewer.opens();
        viewer.passes(120_000).claimsOn(0, 1, 1, 0, 120_000);
        assertThat(FarmingSigns.of(viewer.playback(0), true)).containsExactly(Kind.PARALLEL);
    }

    /** Who looked through a lecture in a hurry and then watched it. */
    @Test
    void minutes_refused_beside_more_minutes_watched_are_none() {
        viewer.opens();
        viewer.claims(1, 4, 0, 200_000);
        viewer.passes(300_000).claims(2, 1, 0, 300_000);
        assertThat(viewer.playback(0).refusedMs()).isEqualTo(200_000);
        assertThat(FarmingSigns.of(viewer.playback(0), false)).isEmpty();
    }

    @Test
    void less_than_three_minutes_refused_are_none_even_when_nothing_was_watched() {
        viewer.opens();
        viewer.claims(1, 4, 0, 179_999);
        assertThat(FarmingSigns.of(viewer.playback(0), false)).isEmpty();
        viewer.claims(2, 4, 179_999, 180_000);
        assertThat(FarmingSigns.of(viewer.playback(0), false)).containsExactly(Kind.IMPOSSIBLE_GAIN);
    }
}
