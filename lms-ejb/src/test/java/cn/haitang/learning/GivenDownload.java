package cn.haitang.learning;

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

/** A 5-minute video taken along, 1.5 × is allowed; and what an honest phone writes into its log. */
class GivenDownload {

    static final Instant BEGUN = Instant.parse("2026-11-22T08:00:00Z");
    static final Duration DAYS = Duration.ofDays(8);
    static final RuleProfileView RULES = rules(new WatchingRules());

    private static final byte[] KEY = new byte[32];

    final WatchedVideo watched = video();
    final Download download = begun();

    static RuleProfileView rules(WatchingRules watching) {
        return new RuleProfileView(
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
                watching);
    }

    static WatchedVideo video() {
        return new WatchedVideo(300_000, Coverage.of(0, 300_000));
    }

    static Download begun() {
        return new Download("d", KEY, 1, 1, new UnitFacts(1, 1, true, 1L, null, 1L, 300_000L), 1, 1, BEGUN);
    }

    /** Each entry from, to. */
    static List<LogEntry> log(long... fromTo) throws Exception {
        return logAt("1.00", fromTo);
    }

    static List<LogEntry> logAt(String rate, long... fromTo) throws Exception {
        List<LogEntry> entries = new ArrayList<>();
        String last = "";
        for (int i = 0; i < fromTo.length; i += 2) {
            int n = i / 2 + 1;
            entries.add(sealed(n, fromTo[i], fromTo[i + 1], rate, last));
            last = entries.get(n - 1).mac();
        }
        return entries;
    }

    static LogEntry sealed(int n, long from, long to, String rate, String before) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
        String text = "d|" + n + "|" + from + "|" + to + "|" + rate + "|" + before;
        String seal = Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        return new LogEntry(n, from, to, rate, seal);
    }

    Coverage provisional() {
        return watched.view(watched.rule(RULES)).provisional();
    }

    Coverage unverified(Refusal why) {
        return watched.view(watched.rule(RULES)).unverified(why);
    }

    void hidden(long from, long to) {
        watched.add(
                new WatchRule.Credit(Coverage.NONE, Coverage.of(from, to), Coverage.NONE, Coverage.NONE, 0),
                Map.of(Refusal.BACKGROUND, Coverage.of(from, to)),
                BEGUN);
    }

    void verified(long from, long to) {
        watched.add(
                new WatchRule.Credit(Coverage.of(from, to), Coverage.NONE, Coverage.NONE, Coverage.NONE, 0),
                Map.of(),
                BEGUN);
    }
}
