package cn.haitang.web.certification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CheckThrottleTest {

    @Test
    void a_line_of_a_provider_is_one_source_whichever_address_of_it_asks() {
        assertThat(CheckThrottle.source("2001:db8:1:2:3:4:5:6")).isEqualTo(CheckThrottle.source("2001:db8:1:2::99"));
        assertThat(CheckThrottle.source("2001:db8:1:2::1")).isNotEqualTo(CheckThrottle.source("2001:db8:1:3::1"));
        assertThat(CheckThrottle.source("203.0.113.7")).isEqualTo("203.0.113.7");
    }
}
