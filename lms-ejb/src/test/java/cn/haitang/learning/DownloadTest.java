package cn.haitang.learning;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haitang.learning.Download.LogEntry;
import cn.haitang.learning.Heartbeat.Piece;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The log of a download: what follows on what, whose it is, and the time that bounds it. */
class DownloadTest extends GivenDownload {

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
    void what_came_before_a_broken_entry_is_kept_as_evidence_with_the_time_it_came() throws Exception {
        List<LogEntry> entries = log(0, 10_000, 10_000, 20_000);
        List<LogEntry> broken = List.of(entries.get(0), new LogEntry(2, 10_000, 20_000, "1.00", "no seal"));
        assertThat(download.take(broken, watched, RULES, BEGUN.plusSeconds(60)).evidence())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.seq()).isEqualTo(1);
                    assertThat(entry.afterMs()).isEqualTo(60_000);
                    assertThat(entry.credited()).hasToString("0-10000");
                    assertThat(entry.rate()).isEqualTo(1);
                    assertThat(entry.pieces()).containsExactly(new Piece(0, 10_000, true));
                });
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
    void sent_twice_it_counts_once() throws Exception {
        List<LogEntry> entries = log(0, 10_000, 10_000, 20_000);
        download.take(entries, watched, RULES, BEGUN.plusSeconds(600));
        assertThat(download.take(entries, watched, RULES, BEGUN.plusSeconds(600))
                        .evidence())
                .isEmpty();
        assertThat(provisional()).hasToString("0-20000");
    }

    @Test
    void a_download_is_taken_from_the_person_who_made_it_alone() {
        assertThat(download.belongsTo(1)).isTrue();
        assertThat(download.belongsTo(2)).isFalse();
    }

    @Test
    void the_time_since_the_download_bounds_it() throws Exception {
        download.take(log(0, 300_000), watched, RULES, BEGUN.plusSeconds(20));
        assertThat(provisional()).hasToString("0-30000");
        download.take(log(0, 300_000), watched, RULES, BEGUN.plusSeconds(200));
        assertThat(provisional()).as("the same entry again").hasToString("0-30000");
    }

    @Test
    void two_logs_of_one_download_share_its_time() throws Exception {
        List<LogEntry> entries = log(0, 30_000, 100_000, 130_000);
        download.take(entries.subList(0, 1), watched, RULES, BEGUN.plusSeconds(20));
        download.take(entries, watched, RULES, BEGUN.plusSeconds(30));
        assertThat(provisional()).hasToString("0-30000;100000-115000");
    }

    @Test
    void before_the_download_no_time_has_passed() throws Exception {
        download.take(log(0, 10_000), watched, RULES, BEGUN.minusSeconds(600));
        assertThat(provisional().isEmpty()).isTrue();
    }

    @Test
    void what_was_not_credited_uses_up_no_time() throws Exception {
        watched.delivered(Coverage.of(60_000, 120_000));
        download.take(log(0, 60_000, 60_000, 120_000), watched, RULES, BEGUN.plusSeconds(40));
        assertThat(provisional()).hasToString("60000-120000");
    }

    @Test
    void after_the_days_that_the_rules_allow_nothing_is_credited() throws Exception {
        download.take(log(0, 10_000), watched, RULES, BEGUN.plus(DAYS));
        assertThat(provisional().isEmpty()).isTrue();
    }

    @Test
    void at_the_last_moment_of_the_days_it_is_still_taken() throws Exception {
        Instant last = BEGUN.plus(RULES.watching().offlineTime());
        download.take(log(0, 10_000), watched, RULES, last);
        assertThat(provisional()).hasToString("0-10000");
    }

    @Test
    void the_speed_in_the_log_is_judged_too() throws Exception {
        download.take(logAt("4.00", 0, 10_000), watched, RULES, BEGUN.plusSeconds(600));
        assertThat(provisional().isEmpty()).isTrue();
        assertThat(download.lastN()).isEqualTo(1);
    }

    @Test
    void the_share_that_the_downloads_own_rules_allow_bounds_the_log() throws Exception {
        RuleProfileView half = rules(new WatchingRules() {
            @Override
            public BigDecimal offlineShare() {
                return new BigDecimal("0.5");
            }
        });

        download.take(log(0, 100_000, 100_000, 200_000), watched, half, BEGUN.plusSeconds(600));

        assertThat(provisional()).hasToString("0-150000");
        assertThat(unverified(Refusal.OFFLINE_MORE)).hasToString("150000-200000");
    }

    @Test
    void what_is_no_rate_earns_nothing_and_harms_nothing() throws Exception {
        for (String rate : List.of("1.0.0", ".", "", "NaN", "1", "1.000", "-1.00", "0.00")) {
            WatchedVideo fresh = video();
            assertThat(begun().take(logAt(rate, 0, 10_000), fresh, RULES, BEGUN.plusSeconds(600))
                            .broken())
                    .as(rate)
                    .isFalse();
            assertThat(fresh.isProvisional()).as(rate).isFalse();
        }
    }

    @Test
    void after_a_take_back_the_log_goes_on_in_the_new_round_and_only_the_time_since_then_bounds_it() throws Exception {
        List<LogEntry> entries = log(0, 30_000, 30_000, 60_000, 100_000, 200_000);
        download.take(entries.subList(0, 1), watched, RULES, BEGUN.plusSeconds(60));
        WatchedVideo again = video();
        Download next = download.inRound("e", 2, BEGUN.plusSeconds(600));
        assertThat(next)
                .extracting("personId", "enrolmentId", "unitId", "ruleProfileId", "watchedVideoId")
                .containsExactly(1L, 1L, 1L, 1L, 2L);

        assertThat(next.take(entries, again, RULES, BEGUN.plusSeconds(640)).broken())
                .isFalse();

        assertThat(again.view(again.rule(RULES)).provisional())
                .as("40 s at 1.5 ×, and nothing of what was taken before")
                .hasToString("30000-60000;100000-130000");
        Download third = next.inRound("f", 3, BEGUN.plusSeconds(700));
        LogEntry fourth = sealed(4, 0, 10_000, "1.00", entries.get(2).mac());
        WatchedVideo thirdTime = video();
        assertThat(third.take(List.of(fourth), thirdTime, RULES, BEGUN.plusSeconds(710))
                        .broken())
                .as("taken back twice")
                .isFalse();
        assertThat(thirdTime.isProvisional()).isTrue();
    }

    @Test
    void a_take_back_gives_no_more_days() throws Exception {
        Download next = download.inRound("e", 2, BEGUN.plus(DAYS).minusSeconds(60));
        WatchedVideo again = video();
        next.take(log(0, 10_000), again, RULES, BEGUN.plus(DAYS));
        assertThat(again.isProvisional()).isFalse();
    }
}
