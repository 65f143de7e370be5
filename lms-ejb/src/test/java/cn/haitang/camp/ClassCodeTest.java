package cn.haitang.camp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassCodeTest {

    @Test
    void a_random_code_has_six_characters_that_cannot_be_misread() {
        Random random = new Random(7);
        for (int i = 0; i < 1000; i++) {
            assertThat(ClassCode.random(random).value()).matches("[A-HJ-NP-Z2-9]{6}");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HT62K", "HT62K88", "HT62KO", "HT62K0", "ht62k8", "HT62 8"})
    void a_code_that_could_be_misread_or_has_another_length_is_refused(String code) {
        assertThatThrownBy(() -> new ClassCode(code)).isInstanceOf(IllegalArgumentException.class);
    }
}
