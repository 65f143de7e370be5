package cn.haitang.web.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.haitang.shared.DomainException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class CheckThrottleTest {

    private Instant now = Instant.parse("2026-11-18T08:00:59Z");

    private final CheckThrottle throttle = new CheckThrottle(new Ticking(), () -> 5, () -> 2);

    @Test
    void a_line_of_a_provider_is_one_source_whichever_address_of_it_asks() {
        assertThat(CheckThrottle.source("2001:db8:1:2:3:4:5:6")).isEqualTo(CheckThrottle.source("2001:db8:1:2::99"));
        assertThat(CheckThrottle.source("2001:db8:1:2::1")).isNotEqualTo(CheckThrottle.source("2001:db8:1:3::1"));
        assertThat(CheckThrottle.source("203.0.113.7")).isEqualTo("203.0.113.7");
    }

    @Test
    void so_many_checks_an_address_and_minute_and_not_one_more_and_others_go_on() {
        for (int i = 0; i < 5; i++) {
            throttle.enter("203.0.113.7");
        }

        assertThatThrownBy(() -> throttle.enter("203.0.113.7")).isInstanceOf(DomainException.class);
        assertThatCode(() -> throttle.enter("203.0.113.8")).doesNotThrowAnyException();
        now = now.plusSeconds(1);
        assertThatCode(() -> throttle.enter("203.0.113.7")).doesNotThrowAnyException();
    }

    @Test
    void whoever_guesses_is_stopped_after_a_few_unknown_numbers_and_can_not_even_ask_for_a_real_one() {
        for (int i = 0; i < 2; i++) {
            throttle.enter("203.0.113.7");
            throttle.missed("203.0.113.7");
        }

        assertThatThrownBy(() -> throttle.enter("203.0.113.7")).isInstanceOf(DomainException.class);
        assertThatCode(() -> throttle.enter("203.0.113.8")).doesNotThrowAnyException();
        now = now.plusSeconds(1);
        assertThatCode(() -> throttle.enter("203.0.113.7")).doesNotThrowAnyException();
    }

    private final class Ticking extends Clock {

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
