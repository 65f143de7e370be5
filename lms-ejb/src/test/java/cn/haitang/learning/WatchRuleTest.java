package cn.haitang.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.haitang.learning.Heartbeat.Piece;
import cn.haitang.shared.DomainException;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A 5-minute video; 1.5 × is allowed, 10 s tolerance, 90 % complete it. */
class WatchRuleTest {

    private static final Coverage WHOLE = Coverage.of(0, 300_000);
    private static final WatchRule RULE = new WatchRule(300_000, 1.5, 10_000, 0.9, 0);

    private static Heartbeat claim(double rate, double... fromTo) {
        List<Piece> pieces = IntStream.range(0, fromTo.length / 2)
                .mapToObj(i -> new Piece(fromTo[2 * i], fromTo[2 * i + 1], true))
                .toList();
        return new Heartbeat(1, 0, rate, pieces);
    }

    private static WatchRule.Known after(long measuredMs) {
        return new WatchRule.Known(measuredMs, 0, 0, Coverage.NONE, WHOLE);
    }

    @Test
    void what_was_watched_in_its_own_time_is_credited_in_full() {
        WatchRule.Credit credit = RULE.credit(claim(1, 0, 15_000), after(15_200));
        assertThat(credit.credited()).hasToString("0-15000");
        assertThat(credit.tooFast()).isEqualTo(Coverage.NONE);
        assertThat(credit.overdraftMs()).isZero();
    }

    /** Each claims more than can be true within 15 s; nothing beyond 15 s × 1.5 + 10 s may be credited, or less. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "the whole video at once,            1,   0,       300000,  32500",
        "a long jump ahead,                  1,   200000,  299000,  32500",
        "16 times the speed and told,        16,  0,       240000,  0",
        "16 times the speed and denied,      1,   0,       240000,  32500",
        "just over the allowed speed,        1.6, 0,       24000,   0",
        "the allowed speed with noise,       1.5000001, 0, 22500,   22500",
        "no speed,                           0,   0,       15000,   0",
        "backwards speed,                    -1,  0,       15000,   0",
        "speed is not a number,              NaN, 0,       15000,   0",
        "endless speed,                      Infinity, 0,  15000,   0",
        "the future,                         1,   300000,  315000,  0",
        "over the end,                       1,   295000,  400000,  5000",
        "negative,                           1,   -5000,   15000,   0",
        "backwards,                          1,   15000,   0,       0",
        "empty,                              1,   15000,   15000,   0",
        "not a number,                       1,   NaN,     15000,   0",
        "to not a number,                    1,   0,       NaN,     0",
        "endless,                            1,   0,       Infinity, 0",
        "beyond any number,                  1,   0,       1e300,   32500",
        "less than a millisecond,            1,   0,       0.3,     0"
    })
    void more_than_time_allows_is_never_credited(String what, double rate, double from, double to, long credited) {
        assertThat(RULE.credit(claim(rate, from, to), after(15_000)).credited().length())
                .isEqualTo(credited);
    }

    @Test
    void a_part_claimed_twice_in_one_heartbeat_counts_once() {
        assertThat(RULE.credit(claim(1, 0, 10_000, 0, 10_000, 5_000, 12_000), after(15_000))
                        .credited())
                .hasToString("0-12000");
    }

    @Test
    void a_part_that_is_verified_already_earns_nothing_more() {
        var known = new WatchRule.Known(60_000, 15_000, 0, Coverage.of(0, 15_000), WHOLE);
        assertThat(RULE.credit(claim(1, 0, 15_000), known).credited()).isEqualTo(Coverage.NONE);
        assertThat(RULE.credit(claim(1, 5_000, 20_000), known).credited()).hasToString("15000-20000");
    }

    @Test
    void what_was_played_in_the_background_is_not_verified_and_says_so() {
        Heartbeat heartbeat =
                new Heartbeat(1, 0, 1, List.of(new Piece(0, 8_000, true), new Piece(8_000, 15_000, false)));
        WatchRule.Credit credit = RULE.credit(heartbeat, after(15_000));
        assertThat(credit.credited()).hasToString("0-8000");
        assertThat(credit.inBackground()).hasToString("8000-15000");
    }

    @Test
    void what_counts_before_or_was_shown_as_well_is_not_called_background() {
        var known = new WatchRule.Known(60_000, 0, 0, Coverage.of(0, 5_000), WHOLE);
        Heartbeat heartbeat =
                new Heartbeat(1, 0, 1, List.of(new Piece(0, 15_000, false), new Piece(10_000, 12_000, true)));
        WatchRule.Credit credit = RULE.credit(heartbeat, known);
        assertThat(credit.inBackground()).hasToString("5000-10000;12000-15000");
        assertThat(credit.credited()).hasToString("10000-12000");
    }

    @Test
    void a_hidden_part_that_was_never_delivered_is_undelivered() {
        var known = new WatchRule.Known(60_000, 0, 0, Coverage.NONE, Coverage.of(0, 10_000));
        WatchRule.Credit credit = RULE.credit(new Heartbeat(1, 0, 1, List.of(new Piece(5_000, 20_000, false))), known);
        assertThat(credit.inBackground()).hasToString("5000-10000");
        assertThat(credit.undelivered()).hasToString("10000-20000");
    }

    @Test
    void what_was_shown_and_what_was_hidden_share_the_time() {
        Heartbeat both = new Heartbeat(1, 0, 1, List.of(new Piece(0, 20_000, true), new Piece(20_000, 50_000, false)));
        WatchRule.Credit credit = RULE.credit(both, after(15_000));
        assertThat(credit.credited()).hasToString("0-20000");
        assertThat(credit.inBackground()).hasToString("20000-32500");
        assertThat(credit.tooFast()).hasToString("32500-50000");
        assertThat(credit.overdraftMs()).isEqualTo(10_000);
    }

    @Test
    void watching_a_background_part_again_verifies_it() {
        WatchedVideo watched = new WatchedVideo(300_000, WHOLE);
        take(watched, credit(Coverage.NONE, Coverage.of(0, 9_000)));
        take(watched, credit(Coverage.of(0, 5_000), Coverage.NONE));
        assertThat(watched.view(RULE).unverified(Refusal.BACKGROUND)).hasToString("5000-9000");
        assertThat(watched.view(RULE).verified()).hasToString("0-5000");
    }

    private static void take(WatchedVideo watched, WatchRule.Credit credit) {
        watched.add(credit, credit.refused(false), Instant.EPOCH);
    }

    private static WatchRule.Credit credit(Coverage credited, Coverage inBackground) {
        return new WatchRule.Credit(credited, inBackground, Coverage.NONE, Coverage.NONE, 0);
    }

    @Test
    void what_was_not_delivered_was_not_watched() {
        var known = new WatchRule.Known(60_000, 0, 0, Coverage.NONE, Coverage.of(0, 10_000));
        WatchRule.Credit credit = RULE.credit(claim(1, 5_000, 20_000), known);
        assertThat(credit.credited()).hasToString("5000-10000");
        assertThat(credit.undelivered()).hasToString("10000-20000");
    }

    @Test
    void what_was_only_played_counts_up_to_the_share_that_may_be_unverified() {
        WatchRule lenient = new WatchRule(300_000, 1.5, 10_000, 0.9, 0.1);
        Coverage verified = Coverage.of(0, 240_000);
        assertThat(RULE.missingMs(verified, Coverage.of(240_000, 300_000))).isEqualTo(30_000);
        assertThat(lenient.completedBy(verified, Coverage.of(240_000, 270_000))).isTrue();
        assertThat(lenient.missingMs(verified, Coverage.of(200_000, 250_000)))
                .as("what is verified meanwhile is no part of the share")
                .isEqualTo(20_000);
        assertThat(lenient.missingMs(Coverage.of(0, 200_000), Coverage.of(200_000, 300_000)))
                .isEqualTo(40_000);
    }

    @Test
    void the_tolerance_is_given_once_however_often_the_video_is_opened() {
        Coverage verified = Coverage.NONE;
        long overdraft = 0;
        for (int opening = 0; opening < 50; opening++) {
            var known = new WatchRule.Known(0, 0, overdraft, verified, WHOLE);
            WatchRule.Credit credit = RULE.credit(claim(1, verified.length(), verified.length() + 10_000), known);
            verified = verified.union(credit.credited());
            overdraft += credit.overdraftMs();
        }
        assertThat(verified.length()).isEqualTo(10_000);
    }

    @Test
    void time_measured_backwards_earns_nothing() {
        assertThat(RULE.credit(claim(1, 0, 60_000), after(-3_600_000))
                        .credited()
                        .length())
                .isEqualTo(10_000);
    }

    @Test
    void ninety_per_cent_completes() {
        assertThat(RULE.completedBy(Coverage.of(0, 269_999), Coverage.NONE)).isFalse();
        assertThat(RULE.completedBy(Coverage.of(0, 270_000), Coverage.NONE)).isTrue();
        assertThat(RULE.missingMs(Coverage.of(0, 260_000), Coverage.NONE)).isEqualTo(10_000);
        assertThat(RULE.missingMs(Coverage.of(0, 290_000), Coverage.NONE)).isZero();
    }

    @Test
    void a_heartbeat_has_a_number_and_few_pieces() {
        assertThatThrownBy(() -> new Heartbeat(0, 0, 1, List.of())).isInstanceOf(DomainException.class);
        List<Piece> many =
                IntStream.range(0, 21).mapToObj(i -> new Piece(i, i + 1, true)).toList();
        assertThatThrownBy(() -> new Heartbeat(1, 0, 1, many)).isInstanceOf(DomainException.class);
    }
}
