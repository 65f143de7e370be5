package cn.haitang.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** What many ask for at once is asked of the database once. */
class RememberedTest {

    private static final Instant START = Instant.parse("2026-11-28T08:00:00Z");

    private final Remembered<String, Integer> remembered = new Remembered<>(Duration.ofSeconds(1));
    private int asked;

    @Test
    void an_answer_holds_for_its_time_and_is_then_asked_for_anew() {
        assertThat(at(0)).isEqualTo(1);
        assertThat(at(999)).isEqualTo(1);
        assertThat(at(1000)).isEqualTo(2);
    }

    @Test
    void while_one_asks_anew_the_others_go_on_with_the_answer_before() {
        at(0);
        int answer = remembered.of("a", clock(1500), key -> {
            assertThat(at(1500)).isEqualTo(1);
            return 7;
        });
        assertThat(answer).isEqualTo(7);
        assertThat(at(1600)).isEqualTo(7);
    }

    @Test
    void a_failure_is_passed_on_to_the_one_who_asked_and_later_it_is_asked_again() {
        at(0);
        assertThatIllegalStateException()
                .isThrownBy(() -> remembered.of("a", clock(1500), key -> {
                    throw new IllegalStateException("away");
                }));
        assertThat(at(2500)).isEqualTo(2);
    }

    @Test
    void what_is_forgotten_is_asked_for_at_once() {
        at(0);
        remembered.forget();
        assertThat(at(1)).isEqualTo(2);
    }

    private int at(long millis) {
        return remembered.of("a", clock(millis), key -> ++asked);
    }

    private static Clock clock(long millis) {
        return Clock.fixed(START.plusMillis(millis), ZoneOffset.UTC);
    }
}
