package cn.haitang.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** When a lecture of which parts were only played is complete. */
class CompleteLectureTest extends GivenDownload {

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
    void what_was_taken_back_is_complete_no_more() {
        watched.complete(BEGUN);
        assertThat(watched.isCompleted()).isTrue();
        watched.takeBack(5);
        assertThat(watched.isCompleted()).isFalse();
        assertThat(watched.takenBack()).isEqualTo(5);
    }

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
}
