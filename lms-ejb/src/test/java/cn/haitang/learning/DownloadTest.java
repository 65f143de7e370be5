package cn.haitang.learning;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haitang.learning.Download.LogEntry;
import cn.haitang.shared.Bilingual;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** A 5-minute video taken along; 1.5 × is allowed. */
class DownloadTest {

    private static final Instant BEGUN = Instant.parse("2026-11-22T08:00:00Z");
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
        List<LogEntry> entries = new ArrayList<>();
        String last = "";
        for (int i = 0; i < fromTo.length; i += 2) {
            int n = i / 2 + 1;
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
            String text = "d|" + n + "|" + fromTo[i] + "|" + fromTo[i + 1] + "|1.00|" + last;
            last = Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
            entries.add(new LogEntry(n, fromTo[i], fromTo[i + 1], "1.00", last));
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
        watched.answered(true, BEGUN.plusSeconds(70));
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
        download.take(log(0, 10_000), watched, RULES, BEGUN.plus(java.time.Duration.ofDays(8)));
        assertThat(provisional().isEmpty()).isTrue();
    }

    @Test
    void what_was_never_delivered_was_not_watched_offline_either() throws Exception {
        watched.delivered(Coverage.of(0, 5_000));
        download.take(log(0, 10_000), watched, RULES, BEGUN.plusSeconds(600));
        assertThat(provisional()).hasToString("0-5000");
    }
}
