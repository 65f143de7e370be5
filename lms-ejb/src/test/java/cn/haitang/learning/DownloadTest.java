package cn.haitang.learning;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haitang.learning.Download.LogEntry;
import cn.haitang.shared.Bilingual;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** A 5-minute video taken along; 1.5 × is allowed. */
class DownloadTest {

    private static final Instant BEGUN = Instant.parse("2026-11-22T08:00:00Z");
    private static final Duration DAYS = Duration.ofDays(8);
    private static final byte[] KEY = new byte[32];
    private static final RuleProfileView RULES = new RuleProfileView(
            1,
            "city",
            1,
            LocalDate.EPOCH,
            Bilingual.of("口径", "Rule"),
            "",
            new HoursRule(
                    BigDecimal.valueOf(45),
                    List.of(),
                    RoundingMode.DOWN,
                    new BigDecimal("0.01"),
                    BigDecimal.ONE,
                    BigDecimal.ONE,
                    null),
            BigDecimal.TEN,
            new BigDecimal("0.9"),
            new BigDecimal("1.5"),
            10_000,
            15,
            new WatchingRules());

    private final WatchedVideo watched = new WatchedVideo(300_000, Coverage.of(0, 300_000));
    private final Download download =
            new Download("d", KEY, 1, 1, new UnitFacts(1, 1, true, 1L, null, 1L, 300_000L), 1, 1, BEGUN);

    /** What an honest phone writes. */
    private static List<LogEntry> log(long... fromTo) throws Exception {
        return logAt("1.00", fromTo);
    }

    private static List<LogEntry> logAt(String rate, long... fromTo) throws Exception {
        List<LogEntry> entries = new ArrayList<>();
        String last = "";
        for (int i = 0; i < fromTo.length; i += 2) {
            int n = i / 2 + 1;
            entries.add(sealed(n, fromTo[i], fromTo[i + 1], rate, last));
            last = entries.get(n - 1).mac();
        }
        return entries;
    }

    private static LogEntry sealed(int n, long from, long to, String rate, String before) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
        String text = "d|" + n + "|" + from + "|" + to + "|" + rate + "|" + before;
        String seal = Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        return new LogEntry(n, from, to, rate, seal);
    }

    private Coverage provisional() {
        return watched.view(watched.rule(RULES)).provisional();
    }

    @Test
    void what_was_watched_on_the_way_is_credited_for_now_and_a_right_answer_verifies_it() throws Exception {
        download.take(log(0, 15_000, 15_000, 30_000), watched, RULES, BEGUN.plusSeconds(60));
        assertThat(provisional()).hasToString("0-30000");
        assertThat(watched.verified().isEmpty()).isTrue();
        watched.answered(true, 0, BEGUN.plusSeconds(70));
        assertThat(watched.verified()).hasToString("0-30000");
        assertThat(provisional().isEmpty()).isTrue();
    }

    @Test
    void the_time_since_the_download_bounds_it() throws Exception {
        download.take(log(0, 300_000), watched, RULES, BEGUN.plusSeconds(20));
        assertThat(provisional()).hasToString("0-30000");
        download.take(log(0, 300_000), watched, RULES, BEGUN.plusSeconds(200));
        assertThat(provisional()).as("the same entry again").hasToString("0-30000");
    }

    @Test
    void a_changed_a_missing_and_a_foreign_entry_break_the_log_there() throws Exception {
        List<LogEntry> entries = log(0, 10_000, 10_000, 20_000, 20_000, 30_000);
        LogEntry second = entries.get(1);
        List<LogEntry> changed =
                List.of(entries.get(0), new LogEntry(2, 10_000, 90_000, second.rate(), second.mac()), entries.get(2));
        assertThat(download.take(changed, watched, RULES, BEGUN.plusSeconds(600))
                        .broken())
                .isTrue();
        assertThat(download.lastN()).isEqualTo(1);
        assertThat(download.take(entries.subList(2, 3), watched, RULES, BEGUN.plusSeconds(600))
                        .broken())
                .isTrue();
        assertThat(download.take(entries, watched, RULES, BEGUN.plusSeconds(600))
                        .broken())
                .isFalse();
        assertThat(provisional()).hasToString("0-30000");
    }

    @Test
    void sent_twice_it_counts_once() throws Exception {
        List<LogEntry> entries = log(0, 10_000, 10_000, 20_000);
        download.take(entries, watched, RULES, BEGUN.plusSeconds(600));
        assertThat(download.take(entries, watched, RULES, BEGUN.plusSeconds(600))
                        .evidence())
                .isEmpty();
        assertThat(provisional()).hasToString("0-20000");
    }

    @Test
    void after_the_days_that_the_rules_allow_nothing_is_credited() throws Exception {
        download.take(log(0, 10_000), watched, RULES, BEGUN.plus(DAYS));
        assertThat(provisional().isEmpty()).isTrue();
    }

    @Test
    void a_part_that_does_not_count_offline_says_why() throws Exception {
        watched.delivered(Coverage.of(0, 60_000));
        download.take(log(0, 10_000, 50_000, 70_000), watched, RULES, BEGUN.plusSeconds(10));
        download.take(log(0, 10_000, 50_000, 70_000, 20_000, 30_000), watched, RULES, BEGUN.plus(DAYS));
        WatchedView view = watched.view(watched.rule(RULES));
        assertThat(view.unverified(Refusal.UNDELIVERED)).hasToString("60000-70000");
        assertThat(view.unverified(Refusal.TOO_FAST)).hasToString("55000-60000");
        assertThat(view.unverified(Refusal.OFFLINE_LATE)).hasToString("20000-30000");
    }

    @Test
    void no_more_of_a_lecture_than_the_rules_allow_is_credited_offline() {
        BigDecimal half = new BigDecimal("0.5");
        watched.watchedOffline(Coverage.of(0, 140_000), 300_000, half, BEGUN);
        assertThat(watched.watchedOffline(Coverage.of(140_000, 200_000), 300_000, half, BEGUN)
                        .credited())
                .hasToString("140000-150000");
        assertThat(unverified(Refusal.OFFLINE_MORE)).hasToString("150000-200000");
    }

    @Test
    void a_wrong_answer_verifies_nothing_and_takes_nothing_away() throws Exception {
        download.take(log(0, 15_000), watched, RULES, BEGUN.plusSeconds(60));
        watched.answered(false, 0, BEGUN.plusSeconds(70));
        assertThat(provisional()).hasToString("0-15000");
        assertThat(watched.verified().isEmpty()).isTrue();
    }

    @Test
    void what_is_watched_again_with_a_network_is_verified_without_a_question() throws Exception {
        download.take(log(0, 15_000), watched, RULES, BEGUN.plusSeconds(60));
        watched.add(
                new WatchRule.Credit(Coverage.of(0, 15_000), Coverage.NONE, Coverage.NONE, Coverage.NONE, 0),
                Map.of(),
                BEGUN.plusSeconds(90));
        assertThat(provisional().isEmpty()).isTrue();
    }

    @Test
    void the_speed_in_the_log_is_judged_too() throws Exception {
        download.take(logAt("4.00", 0, 10_000), watched, RULES, BEGUN.plusSeconds(600));
        assertThat(provisional().isEmpty()).isTrue();
        assertThat(download.lastN()).isEqualTo(1);
    }

    @Test
    void two_logs_of_one_download_share_its_time() throws Exception {
        List<LogEntry> entries = log(0, 30_000, 100_000, 130_000);
        download.take(entries.subList(0, 1), watched, RULES, BEGUN.plusSeconds(20));
        download.take(entries, watched, RULES, BEGUN.plusSeconds(30));
        assertThat(provisional()).hasToString("0-30000;100000-115000");
    }

    @Test
    void a_lecture_with_an_open_question_is_not_complete() {
        watched.watchedOffline(Coverage.of(0, 300_000), 300_000, BigDecimal.ONE, BEGUN);
        watched.answered(true, 1, BEGUN);
        assertThat(watched.canComplete(watched.rule(RULES))).isFalse();
        watched.answered(true, 0, BEGUN);
        assertThat(watched.canComplete(watched.rule(RULES))).isTrue();
        watched.complete(BEGUN);
        assertThat(watched.canComplete(watched.rule(RULES))).isFalse();
    }

    @Test
    void what_was_never_delivered_was_not_watched_offline_either() throws Exception {
        watched.delivered(Coverage.of(0, 5_000));
        download.take(log(0, 10_000), watched, RULES, BEGUN.plusSeconds(600));
        assertThat(provisional()).hasToString("0-5000");
    }

    @Test
    void a_gap_in_the_numbers_breaks_the_log_though_each_seal_is_right() throws Exception {
        LogEntry first = log(0, 10_000).get(0);
        download.take(List.of(first), watched, RULES, BEGUN.plusSeconds(600));
        LogEntry third = sealed(3, 10_000, 20_000, "1.00", first.mac());
        Download.Taken taken = download.take(List.of(third), watched, RULES, BEGUN.plusSeconds(600));
        assertThat(taken.broken()).isTrue();
        assertThat(taken.evidence()).isEmpty();
        assertThat(download.lastN()).isEqualTo(1);
    }

    @Test
    void before_the_download_no_time_has_passed() throws Exception {
        download.take(log(0, 10_000), watched, RULES, BEGUN.minusSeconds(600));
        assertThat(provisional().isEmpty()).isTrue();
    }

    @Test
    void what_is_no_rate_earns_nothing_and_harms_nothing() throws Exception {
        for (String rate : List.of("1.0.0", ".", "", "NaN", "1", "1.000", "-1.00", "0.00")) {
            WatchedVideo fresh = new WatchedVideo(300_000, Coverage.of(0, 300_000));
            Download another =
                    new Download("d", KEY, 1, 1, new UnitFacts(1, 1, true, 1L, null, 1L, 300_000L), 1, 1, BEGUN);
            assertThat(another.take(logAt(rate, 0, 10_000), fresh, RULES, BEGUN.plusSeconds(600))
                            .broken())
                    .as(rate)
                    .isFalse();
            assertThat(fresh.isProvisional()).as(rate).isFalse();
        }
    }

    @Test
    void a_download_is_taken_from_the_person_who_made_it_alone() {
        assertThat(download.belongsTo(1)).isTrue();
        assertThat(download.belongsTo(2)).isFalse();
    }

    @Test
    void what_was_not_credited_uses_up_no_time() throws Exception {
        watched.delivered(Coverage.of(60_000, 120_000));
        download.take(log(0, 60_000, 60_000, 120_000), watched, RULES, BEGUN.plusSeconds(40));
        assertThat(provisional()).hasToString("60000-120000");
    }

    @Test
    void a_part_that_is_provisional_or_verified_already_uses_up_no_time_and_no_share() throws Exception {
        watched.watchedOffline(Coverage.of(0, 30_000), 300_000, BigDecimal.ONE, BEGUN);
        verified(30_000, 60_000);
        download.take(log(0, 60_000, 60_000, 90_000), watched, RULES, BEGUN.plusSeconds(20));
        assertThat(provisional()).hasToString("0-30000;60000-90000");
        assertThat(unverified(Refusal.TOO_FAST).isEmpty()).isTrue();
    }

    @Test
    void what_counts_already_is_not_called_late() throws Exception {
        watched.watchedOffline(Coverage.of(0, 10_000), 300_000, BigDecimal.ONE, BEGUN);
        verified(10_000, 20_000);
        List<HeartbeatLog.Entry> evidence = download.take(
                        log(0, 20_000, 20_000, 30_000), watched, RULES, BEGUN.plus(DAYS))
                .evidence();
        assertThat(evidence.get(0).refused()).isEmpty();
        assertThat(evidence.get(1).refused()).containsOnlyKeys(Refusal.OFFLINE_LATE);
        assertThat(unverified(Refusal.OFFLINE_LATE)).hasToString("20000-30000");
    }

    @Test
    void evidence_names_only_reasons_that_hold() throws Exception {
        assertThat(download.take(log(0, 10_000), watched, RULES, BEGUN.plusSeconds(600))
                        .evidence()
                        .get(0)
                        .refused())
                .isEmpty();
    }

    /** Nobody watches a thousand splinters; the row must not grow without bounds. */
    @Test
    void a_log_of_splinters_is_credited_up_to_a_thousand_parts() {
        for (int i = 0; i < 1002; i++) {
            watched.watchedOffline(Coverage.of(i * 100, i * 100 + 1), 300_000, BigDecimal.ONE, BEGUN);
        }
        assertThat(provisional().intervals()).hasSize(1000);
        assertThat(watched.watchedOffline(Coverage.of(1, 100), 300_000, BigDecimal.ONE, BEGUN)
                        .credited())
                .as("what joins parts still counts")
                .hasToString("1-100");
    }

    @Test
    void what_counts_for_now_or_was_confirmed_is_no_longer_missing() throws Exception {
        download.take(log(0, 30_000), watched, RULES, BEGUN.plusSeconds(10));
        assertThat(unverified(Refusal.TOO_FAST)).hasToString("15000-30000");
        watched.watchedOffline(Coverage.of(15_000, 30_000), 300_000, BigDecimal.ONE, BEGUN);
        assertThat(unverified(Refusal.TOO_FAST).isEmpty()).isTrue();
        hidden(0, 30_000);
        watched.answered(true, 0, BEGUN.plusSeconds(60));
        assertThat(unverified(Refusal.BACKGROUND).isEmpty()).isTrue();
        assertThat(watched.changed()[8]).as("what lists show").isEqualTo(30_000L);
    }

    @Test
    void at_the_last_moment_of_the_days_it_is_still_taken() throws Exception {
        Instant last = BEGUN.plus(RULES.watching().offlineTime());
        download.take(log(0, 10_000), watched, RULES, last);
        assertThat(provisional()).hasToString("0-10000");
    }

    /** The rules of this test let nothing count that is only played. */
    @Test
    void what_is_only_provisional_or_too_little_does_not_complete_a_lecture() {
        watched.watchedOffline(Coverage.of(0, 300_000), 300_000, BigDecimal.ONE, BEGUN);
        assertThat(watched.canComplete(watched.rule(RULES))).isFalse();
        watched.answered(true, 0, BEGUN);
        assertThat(watched.canComplete(watched.rule(RULES))).isTrue();
    }

    @Test
    void the_share_that_may_be_unverified_is_filled_by_what_was_hidden_and_what_is_provisional() {
        WatchRule rule = new WatchRule(300_000, 1.5, 10_000, 0.9, 0.1);
        verified(0, 240_000);
        assertThat(watched.canComplete(rule)).isFalse();
        hidden(240_000, 255_000);
        assertThat(watched.canComplete(rule)).isFalse();
        watched.watchedOffline(Coverage.of(255_000, 270_000), 300_000, BigDecimal.ONE, BEGUN);
        assertThat(watched.canComplete(rule)).isTrue();
    }

    private Coverage unverified(Refusal why) {
        return watched.view(watched.rule(RULES)).unverified(why);
    }

    private void hidden(long from, long to) {
        watched.add(
                new WatchRule.Credit(Coverage.NONE, Coverage.of(from, to), Coverage.NONE, Coverage.NONE, 0),
                Map.of(Refusal.BACKGROUND, Coverage.of(from, to)),
                BEGUN);
    }

    private void verified(long from, long to) {
        watched.add(
                new WatchRule.Credit(Coverage.of(from, to), Coverage.NONE, Coverage.NONE, Coverage.NONE, 0),
                Map.of(),
                BEGUN);
    }
}
