package cn.haitang.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {

    @Test
    void each_further_failure_doubles_the_pause_up_to_a_quarter_of_an_hour() {
        assertThat(SignInThrottle.pause(0)).isEqualTo(Duration.ofSeconds(30));
        assertThat(SignInThrottle.pause(1)).isEqualTo(Duration.ofMinutes(1));
        assertThat(SignInThrottle.pause(4)).isEqualTo(Duration.ofMinutes(8));
        assertThat(SignInThrottle.pause(5)).isEqualTo(Duration.ofMinutes(15));
        assertThat(SignInThrottle.pause(1_000)).isEqualTo(Duration.ofMinutes(15));
    }
}
