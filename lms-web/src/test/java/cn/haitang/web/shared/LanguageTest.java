package cn.haitang.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LanguageTest {

    @Test
    void the_first_of_chinese_and_english_that_is_asked_for_is_spoken() {
        assertThat(asked("zh-TW", "en")).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(asked("en-GB", "zh-CN")).isEqualTo(Locale.ENGLISH);
        assertThat(asked("fr-FR", "zh")).isEqualTo(Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void who_asks_for_neither_reads_english() {
        assertThat(asked("fr-FR", "ug")).isEqualTo(Locale.ENGLISH);
    }

    private static Locale asked(String... tags) {
        return Language.asked(List.of(tags).stream().map(Locale::forLanguageTag).toList());
    }
}
