package cn.haitang.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What of a log counts for now, what does not and why, and what makes it verified. */
class OfflineCreditTest extends GivenDownload {

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
    void the_question_that_confirms_stands_where_the_first_part_begins() throws Exception {
        download.take(log(60_000, 70_000, 20_000, 30_000), watched, RULES, BEGUN.plusSeconds(60));
        assertThat(watched.provisionalFromMs()).isEqualTo(20_000);
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
    void no_more_of_a_lecture_than_the_rules_allow_is_credited_offline() {
        BigDecimal half = new BigDecimal("0.5");
        watched.watchedOffline(Coverage.of(0, 140_000), 300_000, half, BEGUN);
        assertThat(watched.watchedOffline(Coverage.of(140_000, 200_000), 300_000, half, BEGUN)
                        .credited())
                .hasToString("140000-150000");
        assertThat(unverified(Refusal.OFFLINE_MORE)).hasToString("150000-200000");
    }

    @Test
    void what_was_never_delivered_was_not_watched_offline_either() throws Exception {
        watched.delivered(Coverage.of(0, 5_000));
        download.take(log(0, 10_000), watched, RULES, BEGUN.plusSeconds(600));
        assertThat(provisional()).hasToString("0-5000");
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
}
