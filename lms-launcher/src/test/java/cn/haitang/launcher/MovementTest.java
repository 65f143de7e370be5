package cn.haitang.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Ten minutes of patience; half a minute of the processor is work. */
class MovementTest {

    private long minutes;
    private Movement.Seen seen = new Movement.Seen(0, Duration.ZERO);
    private final Movement movement = new Movement(
            Duration.ofMinutes(10), Duration.ofSeconds(30), () -> seen, () -> TimeUnit.MINUTES.toNanos(minutes));

    @Test
    void a_start_that_writes_its_log_may_take_an_hour() {
        for (minutes = 0; minutes <= 60; minutes += 9) {
            seen = new Movement.Seen(minutes, Duration.ZERO);
            assertThat(movement.hasEnded()).as(minutes + " min").isFalse();
        }
    }

    @Test
    void a_start_that_is_given_the_processor_may_take_an_hour() {
        for (minutes = 0; minutes <= 60; minutes += 9) {
            seen = new Movement.Seen(0, Duration.ofSeconds(30 * minutes / 9));
            assertThat(movement.hasEnded()).as(minutes + " min").isFalse();
        }
    }

    @Test
    void when_nothing_moves_it_is_over_after_the_patience_and_not_before() {
        minutes = 5;
        seen = new Movement.Seen(700, Duration.ofSeconds(40));
        assertThat(movement.hasEnded()).isFalse();
        minutes = 15;
        assertThat(movement.hasEnded()).isFalse();
        minutes = 16;
        assertThat(movement.hasEnded()).isTrue();
    }

    @Test
    void what_an_idle_server_does_is_no_movement() {
        for (minutes = 0; minutes <= 10; minutes++) {
            seen = new Movement.Seen(0, Duration.ofSeconds(2 * minutes));
            assertThat(movement.hasEnded()).as(minutes + " min").isFalse();
        }
        seen = new Movement.Seen(0, Duration.ofSeconds(2 * minutes));
        assertThat(movement.hasEnded()).isTrue();
    }
}
