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
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
            String text = "d|" + n + "|" + fromTo[i] + "|" + fromTo[i + 1] + "|" + rate + "|" + last;
            last = Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
            entries.add(new LogEntry(n, fromTo[i], fromTo[i + 1], rate, last));
        }
        return entries;
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
        assertThat(watched.view(watched.rule(RULES)).unverified(Refusal.OFFLINE_MORE))
                .hasToString("150000-200000");
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
}
