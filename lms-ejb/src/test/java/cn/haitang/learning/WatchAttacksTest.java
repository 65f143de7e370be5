package cn.haitang.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cn.haitang.learning.Heartbeat.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What people try. Each attack says how much it may be credited at most: what the server's own clock allows (time × 1.5),
 * plus the tolerance of 10 s where the attack is of a kind that can use it. Nothing beyond, so 0 excess seconds.
 */
class WatchAttacksTest {

    private record Attack(String name, long mostMs, Consumer<SimulatedViewer> script) {}

    private static final List<Attack> ATTACKS = new ArrayList<>();

    private static void attack(String name, long mostMs, Consumer<SimulatedViewer> script) {
        ATTACKS.add(new Attack(name, mostMs, script));
    }

    /** 15 s pass, then one claim. */
    private static void claim(String name, long mostMs, double rate, double... fromTo) {
        attack(name, mostMs, v -> v.passes(15_000).claims(1, rate, fromTo));
    }

    static {
        // forged: one request that says it all
        claim("the whole video at once", 32_500, 1, 0, 300_000);
        claim("a long jump ahead", 32_500, 1, 200_000, 299_000);
        claim("many pieces that add up to the whole", 32_500, 1, 0, 100_000, 100_000, 200_000, 200_000, 300_000);
        claim("overlapping pieces", 32_500, 1, 0, 100_000, 50_000, 150_000, 0, 150_000);
        claim("the same piece twenty times", 15_000, 1, repeated(20, 0, 15_000));
        attack("the whole video before any time has passed", 10_000, v -> v.claims(1, 1, 0, 300_000));
        attack(
                "the whole video, a second after opening",
                11_500,
                v -> v.passes(1_000).claims(1, 1, 0, 300_000));
        attack(
                "in pieces of a second, all at once",
                10_000,
                v -> forEach(60, i -> v.claims(i + 1, 1, i * 5000, i * 5000 + 5000)));
        // speed
        claim("16 times the speed, told", 0, 16, 0, 240_000);
        claim("16 times the speed, denied", 32_500, 1, 0, 240_000);
        claim("twice the speed, told", 0, 2, 0, 30_000);
        claim("just over the allowed speed", 0, 1.6, 0, 24_000);
        claim("no speed", 0, 0, 0, 15_000);
        claim("backwards", 0, -1, 0, 15_000);
        claim("speed is no number", 0, Double.NaN, 0, 15_000);
        claim("endless speed", 0, Double.POSITIVE_INFINITY, 0, 15_000);
        claim("the smallest speed there is", 32_500, Double.MIN_VALUE, 0, 300_000);
        attack(
                "16 times the speed over 20 heartbeats of a second",
                40_000,
                v -> forEach(20, i -> v.passes(1_000).claims(i + 1, 1, i * 16_000, i * 16_000 + 16_000)));
        // numbers that make no sense
        claim("negative time", 0, 1, -5_000, 15_000);
        claim("all negative", 0, 1, -20_000, -5_000);
        claim("from end to start", 0, 1, 15_000, 0);
        claim("empty", 0, 1, 15_000, 15_000);
        claim("from is no number", 0, 1, Double.NaN, 15_000);
        claim("to is no number", 0, 1, 0, Double.NaN);
        claim("endless", 0, 1, 0, Double.POSITIVE_INFINITY);
        claim("from beyond any number", 0, 1, Double.NEGATIVE_INFINITY, 15_000);
        claim("to beyond any number", 32_500, 1, 0, 1e300);
        claim("after the end", 0, 1, 300_000, 315_000);
        claim("over the end", 5_000, 1, 295_000, 400_000);
        claim("less than a millisecond", 0, 1, 0, 0.3);
        // replayed, reordered
        attack(
                "the same heartbeat a hundred times",
                15_000,
                v -> forEach(100, i -> v.passes(i == 0 ? 15_000 : 0).claims(1, 1, 0, 15_000)));
        attack("the same number with other content", 15_000, v -> {
            v.passes(15_000).claims(1, 1, 0, 15_000);
            v.passes(60_000).claims(1, 1, 15_000, 100_000);
        });
        attack(
                "the same content with new numbers",
                15_000,
                v -> forEach(10, i -> v.passes(15_000).claims(i + 1, 1, 0, 15_000)));
        attack("numbers backwards", 32_500, v -> {
            v.passes(15_000).claims(1000, 1, 0, 300_000);
            v.claims(999, 1, 0, 300_000);
            v.claims(1, 1, 0, 300_000);
        });
        attack("the highest number there is, then again", 32_500, v -> {
            v.passes(15_000).claims(Integer.MAX_VALUE, 1, 0, 300_000);
            v.claims(Integer.MAX_VALUE, 1, 0, 300_000);
        });
        attack(
                "a flood of numbers with holes",
                10_000,
                v -> forEach(1_000, i -> v.claims(2 * i + 1, 1, i * 300, i * 300 + 300)));
        attack("a flood of heartbeats", 10_000, v -> forEach(5_000, i -> v.claims(i + 1, 1, 0, 300_000)));
        attack(
                "another person's heartbeat recorded and sent to an own playback",
                32_500,
                v -> v.passes(15_000).claims(7, 1, 45_000, 300_000));
        // several players
        attack("ten devices at once", 32_500, v -> {
            forEach(9, i -> v.opens());
            v.passes(15_000);
            forEach(10, player -> v.claimsOn(player, 1, 1, player * 30_000, player * 30_000 + 30_000));
        });
        attack("two devices, each claims its own half", 32_500, v -> {
            int second = v.opens();
            v.passes(15_000);
            v.claimsOn(0, 1, 1, 0, 150_000);
            v.claimsOn(second, 1, 1, 150_000, 300_000);
        });
        attack(
                "opened fifty times for fifty tolerances",
                10_000,
                v -> forEach(50, i -> {
                    v.claims(1, 1, i * 6_000, i * 6_000 + 6_000);
                    v.opens();
                }));
        attack("the older device goes on after it was taken over", 32_500, v -> {
            v.passes(15_000);
            v.opens();
            v.passes(600_000);
            v.claimsOn(0, 1, 1, 0, 300_000);
        });
        // clocks and idle time
        attack(
                "opened in the morning, claimed in the evening: only the lease counts",
                300_000,
                v -> v.passes(36_000_000).claims(1, 1, 0, 300_000));
        attack("the server's clock set back", 10_000, v -> v.passes(-3_600_000).claims(1, 1, 0, 300_000));
        attack("claimed after the lease, for a longer video time than it", 32_500, v -> {
            v.passes(15_000);
            v.opens();
            v.claimsOn(0, 1, 1, 0, 300_000);
            v.claimsOn(0, 2, 1, 0, 300_000);
        });
        // in the background
        attack(
                "the background claimed as seen and as hidden",
                32_500,
                v -> v.passes(15_000)
                        .sends(
                                0,
                                new Heartbeat(
                                        1, 0, 1, List.of(new Piece(0, 150_000, true), new Piece(0, 300_000, false)))));
        attack(
                "everything hidden",
                0,
                v -> v.passes(300_000).sends(0, new Heartbeat(1, 0, 1, List.of(new Piece(0, 300_000, false)))));
        attack("hidden first, then the same time claimed once more as shown", 32_500, v -> {
            v.passes(15_000).sends(0, new Heartbeat(1, 0, 1, List.of(new Piece(0, 22_500, false))));
            v.claims(2, 1, 22_500, 300_000);
        });
        attack(
                "shattered into thousands of splinters",
                10_000,
                v -> forEach(200, i -> v.claims(i + 1, 1, splinters(i))));
    }

    @TestFactory
    Stream<DynamicTest> no_attack_is_credited_a_second_too_much() {
        return ATTACKS.stream()
                .map(attack -> dynamicTest(attack.name(), () -> {
                    SimulatedViewer viewer = SimulatedViewer.withWholeVideo();
                    viewer.opens();
                    attack.script().accept(viewer);
                    assertThat(viewer.verifiedMs()).isLessThanOrEqualTo(attack.mostMs());
                    assertThat(viewer.verifiedMs()).isLessThanOrEqualTo(viewer.bound());
                }));
    }

    @Test
    void there_are_at_least_forty() {
        assertThat(ATTACKS).hasSizeGreaterThanOrEqualTo(40);
    }

    /** Each of them again with a video that was never fetched. */
    @TestFactory
    Stream<DynamicTest> without_the_video_no_attack_is_credited_anything() {
        return ATTACKS.stream()
                .map(attack -> dynamicTest(attack.name(), () -> {
                    SimulatedViewer viewer = new SimulatedViewer(Coverage.NONE);
                    viewer.opens();
                    attack.script().accept(viewer);
                    assertThat(viewer.verifiedMs()).isZero();
                }));
    }

    @Test
    void a_flood_is_refused_and_not_kept_as_evidence() {
        SimulatedViewer viewer = SimulatedViewer.withWholeVideo();
        viewer.opens();
        forEach(5_000, i -> viewer.claims(i + 1, 1, 0, 10));
        assertThat(viewer.refusals()).isGreaterThan(4_600);
    }

    @Test
    void coverage_never_falls_into_splinters() {
        SimulatedViewer viewer = SimulatedViewer.withWholeVideo();
        viewer.opens();
        viewer.passes(300_000);
        forEach(300, i -> viewer.claims(i + 1, 1, splinters(i)));
        assertThat(viewer.watched().verified().intervals()).hasSizeLessThanOrEqualTo(WatchRule.MOST_PARTS);
        assertThat(viewer.watched()
                        .view(SimulatedViewer.RULE)
                        .unverified(Refusal.TOO_FAST)
                        .intervals())
                .hasSizeLessThanOrEqualTo(WatchRule.MOST_PARTS);
    }

    private static double[] splinters(int heartbeat) {
        double[] fromTo = new double[40];
        for (int i = 0; i < 20; i++) {
            fromTo[2 * i] = heartbeat * 1000 + i * 50;
            fromTo[2 * i + 1] = fromTo[2 * i] + 2;
        }
        return fromTo;
    }

    private static double[] repeated(int times, double from, double to) {
        double[] fromTo = new double[2 * times];
        for (int i = 0; i < times; i++) {
            fromTo[2 * i] = from;
            fromTo[2 * i + 1] = to;
        }
        return fromTo;
    }

    private static void forEach(int times, java.util.function.IntConsumer step) {
        java.util.stream.IntStream.range(0, times).forEach(step);
    }
}
