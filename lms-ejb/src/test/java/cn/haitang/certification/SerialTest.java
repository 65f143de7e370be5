package cn.haitang.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SerialTest {

    @Test
    void a_serial_names_issuer_year_kind_and_number() {
        assertThat(new Serial("HT-02", 2026, 4817).text()).isEqualTo("HT-2026-02-004817");
    }

    @Test
    void an_issuer_code_without_a_kind_is_fine() {
        assertThat(new Serial("HT", 2026, 1).text()).isEqualTo("HT-2026-000001");
    }

    @Test
    void numbers_grow_beyond_six_digits_without_a_clash() {
        assertThat(new Serial("HT-02", 2026, 1_000_000).text()).isEqualTo("HT-2026-02-1000000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ht-2026-gq-000001", " HT－2026－GQ－000001 ", "HT–2026–GQ–000001", "HT-2026 -GQ- 000001"})
    void a_typed_number_is_found_however_it_was_typed(String typed) {
        assertThat(Serial.normalised(typed)).isEqualTo("HT-2026-GQ-000001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "h", "HT-", "HT-TOOLONG", "HT;DROP"})
    void a_code_that_could_not_be_read_out_is_refused(String code) {
        assertThatThrownBy(() -> new Serial(code, 2026, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_first_number_is_one() {
        assertThatThrownBy(() -> new Serial("HT", 2026, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_public_id_is_128_random_bits() {
        assertThat(PublicId.next()).matches("[0-9a-f]{32}").isNotEqualTo(PublicId.next());
    }
}
