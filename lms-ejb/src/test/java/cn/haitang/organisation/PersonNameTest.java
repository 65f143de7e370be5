package cn.haitang.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.haitang.shared.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {

    @Test
    void rare_characters_count_as_one_and_stay_as_they_are() {
        assertThat(new PersonName("𠮷昇").value()).isEqualTo("𠮷昇");
        assertThat(new PersonName("𠮷".repeat(60)).value()).hasSize(120);
    }

    @Test
    void invisible_direction_marks_are_removed_and_blanks_are_folded() {
        assertThat(new PersonName("\u202e 周\u200f 启明 \u3000").value()).isEqualTo("周 启明");
    }

    @Test
    void a_name_is_neither_empty_nor_endless() {
        assertThatThrownBy(() -> new PersonName(" \u200f ")).isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> new PersonName("字".repeat(61))).isInstanceOf(DomainException.class);
    }

    @ParameterizedTest
    @CsvSource({"周启明,周*明", "周明,周*", "𠮷昇太,𠮷*太", "周,周", "艾力·买买提,艾****提"})
    void on_public_pages_only_the_ends_of_a_name_are_shown(String name, String masked) {
        assertThat(PersonName.masked(name)).isEqualTo(masked);
    }
}
