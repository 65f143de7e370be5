package cn.haitang.learning;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haitang.learning.Heartbeat.Piece;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What holds for every sequence of heartbeats. */
class WatchPropertiesTest {

    /** @param player one of those opened so far; {@code opens}: a new one first */
    record Step(int waitMs, boolean opens, int player, Heartbeat heartbeat) {}

    @Property(tries = 500)
    void nothing_beats_the_servers_clock(@ForAll("steps") @Size(max = 40) List<Step> steps) {
        SimulatedViewer viewer = run(SimulatedViewer.withWholeVideo(), steps);
        long background = viewer.watched()
                .view(SimulatedViewer.RULE)
                .unverified(Refusal.BACKGROUND)
                .length();
        assertThat(viewer.verifiedMs() + background).isLessThanOrEqualTo(viewer.bound());
    }

    @Property(tries = 300)
    void only_what_was_delivered_is_verified(
            @ForAll("steps") @Size(max = 30) List<Step> steps, @ForAll("coverages") Coverage delivered) {
        SimulatedViewer viewer = run(new SimulatedViewer(delivered), steps);
        assertThat(viewer.watched().verified().minus(delivered)).isEqualTo(Coverage.NONE);
    }

    @Property(tries = 300)
    void sending_everything_again_changes_nothing(@ForAll("steps") @Size(max = 20) List<Step> steps) {
        SimulatedViewer once = run(SimulatedViewer.withWholeVideo(), steps);
        SimulatedViewer twice = SimulatedViewer.withWholeVideo();
        twice.opens();
        for (Step step : steps) {
            take(twice, step);
            twice.sends(player(twice, step), step.heartbeat());
        }
        assertThat(twice.watched().verified()).isEqualTo(once.watched().verified());
    }

    @Property(tries = 300)
    void verified_never_shrinks_and_its_evidence_adds_up(@ForAll("steps") @Size(max = 30) List<Step> steps) {
        SimulatedViewer viewer = SimulatedViewer.withWholeVideo();
        viewer.opens();
        Coverage fromEvidence = Coverage.NONE;
        for (Step step : steps) {
            Coverage before = viewer.watched().verified();
            var entry = take(viewer, step);
            fromEvidence = entry.map(HeartbeatLog.Entry::credited)
                    .orElse(Coverage.NONE)
                    .union(fromEvidence);
            assertThat(before.minus(viewer.watched().verified())).isEqualTo(Coverage.NONE);
        }
        assertThat(fromEvidence).isEqualTo(viewer.watched().verified());
    }

    /** A network that delays, repeats and reorders: somebody who watched it all is credited at least 99 %. */
    @Property(tries = 300)
    void an_honest_viewer_on_a_flaky_network_loses_at_most_one_per_cent(
            @ForAll Random network, @ForAll @IntRange(min = 0, max = 90) int percentLost, @ForAll boolean fast) {
        double rate = fast ? SimulatedViewer.RATE : 1;
        SimulatedViewer viewer = SimulatedViewer.withWholeVideo();
        viewer.opens();
        List<Heartbeat> waiting = new ArrayList<>();
        long at = 0;
        for (int seq = 1; at < SimulatedViewer.VIDEO; seq++) {
            long to = Math.min(SimulatedViewer.VIDEO, at + (long) (15_000 * rate));
            waiting.add(new Heartbeat(seq, to, rate, List.of(new Piece(at, to, true))));
            at = to;
            viewer.passes(15_000 + network.nextInt(400));
            Collections.shuffle(waiting, network);
            waiting.removeIf(heartbeat -> {
                boolean sent = network.nextInt(100) >= percentLost;
                boolean answered = network.nextInt(100) >= percentLost;
                if (sent) {
                    viewer.sends(0, heartbeat);
                }
                return sent && answered;
            });
        }
        waiting.forEach(heartbeat -> viewer.sends(0, heartbeat));
        assertThat(viewer.verifiedMs()).isGreaterThanOrEqualTo(SimulatedViewer.VIDEO * 99 / 100);
    }

    /** The phone's clock is nowhere in it: only media time and the server's clock are. */
    @Property(tries = 200)
    void two_devices_by_turns_lose_nothing(@ForAll @IntRange(min = 1, max = 20) int turns) {
        SimulatedViewer viewer = SimulatedViewer.withWholeVideo();
        long piece = SimulatedViewer.VIDEO / turns;
        for (int i = 0; i < turns; i++) {
            int player = viewer.opens();
            viewer.passes(piece);
            viewer.claimsOn(player, 1, 1, i * piece, (i + 1) * piece);
        }
        assertThat(viewer.verifiedMs()).isEqualTo(piece * turns);
    }

    @Property(tries = 500)
    void the_log_gives_back_what_was_kept(@ForAll("heartbeats") List<Heartbeat> heartbeats, @ForAll Random random) {
        List<HeartbeatLog.Entry> kept = new ArrayList<>();
        java.io.ByteArrayOutputStream body = new java.io.ByteArrayOutputStream();
        for (Heartbeat each : heartbeats) {
            List<Piece> whole = each.pieces().stream()
                    .map(p -> new Piece(Math.round(p.fromMs()), Math.round(p.toMs()), p.shown()))
                    .toList();
            Coverage credited = random.nextBoolean() ? each.played(true, SimulatedViewer.VIDEO) : Coverage.of(3, 9);
            double rate = Math.round(each.rate() * 100) / 100.0;
            var entry = new HeartbeatLog.Entry(each.seq(), random.nextInt(), rate, whole, credited, refused(random));
            kept.add(entry);
            body.writeBytes(HeartbeatLog.bytes(entry));
        }
        assertThat(HeartbeatLog.entries(body.toByteArray())).isEqualTo(kept);
    }

    private static Map<Refusal, Coverage> refused(Random random) {
        return Arrays.stream(Refusal.values())
                .filter(why -> random.nextInt(4) == 0)
                .collect(Collectors.toMap(why -> why, why -> Coverage.of(why.ordinal(), 9 + random.nextInt(1000))));
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Integer> waits = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(6, Arbitraries.integers().between(0, 20_000)),
                net.jqwik.api.Tuple.of(1, Arbitraries.integers().between(0, 4_000_000)));
        Arbitrary<Boolean> opens = Arbitraries.of(true, false, false, false, false);
        return Combinators.combine(waits, opens, Arbitraries.integers().between(0, 9), heartbeat())
                .as(Step::new)
                .list();
    }

    @Provide
    Arbitrary<List<Heartbeat>> heartbeats() {
        return heartbeat().list().ofMaxSize(40);
    }

    @Provide
    Arbitrary<Coverage> coverages() {
        Arbitrary<Integer> point = Arbitraries.integers().between(0, 299_000);
        return Combinators.combine(point, Arbitraries.integers().between(1, 60_000))
                .as((from, length) -> Coverage.of(from, from + length))
                .list()
                .ofMaxSize(6)
                .map(list -> list.stream().reduce(Coverage.NONE, Coverage::union));
    }

    private static Arbitrary<Heartbeat> heartbeat() {
        Arbitrary<Double> times =
                Arbitraries.doubles().between(-20_000, 340_000).ofScale(1);
        Arbitrary<Piece> piece = Combinators.combine(times, times, Arbitraries.of(true, true, false))
                .as(Piece::new);
        Arbitrary<Double> rates = Arbitraries.of(1.0, 1.0, 1.0, 0.75, 1.25, 1.5, 2.0, 16.0, 0.0, -1.0);
        return Combinators.combine(
                        Arbitraries.integers().between(1, 60),
                        times,
                        rates,
                        piece.list().ofMaxSize(4))
                .as(Heartbeat::new);
    }

    private static SimulatedViewer run(SimulatedViewer viewer, List<Step> steps) {
        viewer.opens();
        steps.forEach(step -> take(viewer, step));
        return viewer;
    }

    private static java.util.Optional<HeartbeatLog.Entry> take(SimulatedViewer viewer, Step step) {
        viewer.passes(step.waitMs());
        if (step.opens()) {
            viewer.opens();
        }
        return viewer.sends(player(viewer, step), step.heartbeat());
    }

    private static int player(SimulatedViewer viewer, Step step) {
        return step.player() % viewer.players();
    }
}
