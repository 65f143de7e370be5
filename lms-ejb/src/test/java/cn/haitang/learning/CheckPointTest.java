package cn.haitang.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.haitang.learning.CheckPoint.Outcome;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CheckPointTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final Duration WINDOW = Duration.ofSeconds(60);

    private final CheckPoint point = new CheckPoint(1, 2, 30_000);

    @Test
    void a_right_answer_within_the_window_closes_it() {
        assertThat(point.ask(NOW, WINDOW)).isEqualTo(WINDOW);
        assertThat(point.answer(1, 1, NOW.plusSeconds(20), WINDOW)).isEqualTo(Outcome.RIGHT);
        assertThat(point.isOpen()).isFalse();
    }

    @Test
    void a_wrong_answer_costs_nothing_and_closes_it_too() {
        point.ask(NOW, WINDOW);
        assertThat(point.answer(0, 1, NOW.plusSeconds(20), WINDOW)).isEqualTo(Outcome.WRONG);
        assertThat(point.isOpen()).isFalse();
    }

    @Test
    void after_the_window_it_is_missed_and_asked_again() {
        point.ask(NOW, WINDOW);
        assertThat(point.answer(1, 1, NOW.plusSeconds(90), WINDOW)).isEqualTo(Outcome.MISSED);
        assertThat(point.misses()).isEqualTo(1);
        assertThat(point.isOpen()).isTrue();
        assertThat(point.ask(NOW.plusSeconds(100), WINDOW)).isEqualTo(WINDOW);
        assertThat(point.answer(1, 1, NOW.plusSeconds(110), WINDOW)).isEqualTo(Outcome.RIGHT);
        assertThat(point.misses()).isEqualTo(1);
    }

    @Test
    void an_answer_on_its_way_when_the_window_closes_still_counts_for_five_seconds() {
        point.ask(NOW, WINDOW);
        assertThat(point.answer(1, 1, NOW.plusSeconds(65), WINDOW)).isEqualTo(Outcome.RIGHT);
        CheckPoint other = new CheckPoint(1, 3, 30_000);
        other.ask(NOW, WINDOW);
        assertThat(other.answer(1, 1, NOW.plusSeconds(66), WINDOW)).isEqualTo(Outcome.MISSED);
    }

    @Test
    void asked_again_after_a_window_without_an_answer_the_time_begins_anew() {
        point.ask(NOW, WINDOW);
        assertThat(point.ask(NOW.plusSeconds(300), WINDOW)).isEqualTo(WINDOW);
        assertThat(point.misses()).isEqualTo(1);
    }

    @Test
    void an_answer_to_what_was_not_asked_is_missed() {
        assertThat(point.answer(1, 1, NOW, WINDOW)).isEqualTo(Outcome.MISSED);
    }

    @Test
    void loading_the_page_again_gives_no_more_time() {
        point.ask(NOW, WINDOW);
        assertThat(point.ask(NOW.plusSeconds(50), WINDOW)).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void it_is_answered_once() {
        point.ask(NOW, WINDOW);
        point.answer(0, 1, NOW, WINDOW);
        assertThatThrownBy(() -> point.answer(1, 1, NOW, WINDOW)).hasMessage("learning.check.answered");
        assertThatThrownBy(() -> point.ask(NOW, WINDOW)).hasMessage("learning.check.answered");
    }

    @Test
    void it_is_missed_only_after_the_last_instant_of_the_window_and_asking_has_no_grace() {
        point.ask(NOW, WINDOW);
        assertThat(point.ask(NOW.plus(WINDOW), WINDOW)).isEqualTo(Duration.ZERO);
        assertThat(point.misses()).isZero();
        assertThat(point.ask(NOW.plusSeconds(61), WINDOW)).isEqualTo(WINDOW);
        assertThat(point.misses()).isEqualTo(1);
    }

    @Test
    void only_the_right_option_is_right() {
        point.ask(NOW, WINDOW);
        assertThat(point.answer(2, 1, NOW, WINDOW)).isEqualTo(Outcome.WRONG);
    }

    @Test
    void a_point_of_another_video_is_not_mine_to_answer() {
        assertThat(point.belongsTo(1)).isTrue();
        assertThat(point.belongsTo(2)).isFalse();
    }
}
