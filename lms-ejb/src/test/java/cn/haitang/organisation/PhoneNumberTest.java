package cn.haitang.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.haitang.shared.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"13800130001", "138 0013 0001", "+86 138-0013-0001", "008613800130001", "１３８００１３０００１"})
    void a_number_is_known_however_it_is_written(String written) {
        assertThat(new PhoneNumber(written).value()).isEqualTo("13800130001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "1380013000a", "1' OR '1'='1", "1234567890123456"})
    void anything_else_is_refused(String written) {
        assertThatThrownBy(() -> new PhoneNumber(written)).isInstanceOf(DomainException.class);
    }

    @Test
    void lists_show_enough_to_tell_people_apart_and_too_little_to_call() {
        assertThat(PhoneNumber.masked("13800130001")).isEqualTo("138****0001");
        assertThat(PhoneNumber.masked("123456")).isEqualTo("****");
    }
}
