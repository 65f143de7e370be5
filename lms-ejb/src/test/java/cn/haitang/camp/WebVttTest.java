package cn.haitang.camp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebVttTest {

    private static final String GOOD = """
            WEBVTT 心肺复苏
            Language: zh

            NOTE who spoke

            1
            00:01.000 --> 00:04.500 line:90%
            先看现场安全不安全

            01:00:00.000 --> 01:00:02.000
            再拍肩呼喊
            第二行
            """;

    @Test
    void good_captions_have_no_mistake() {
        assertThat(WebVtt.check(GOOD)).isEmpty();
        assertThat(WebVtt.check("\uFEFF" + GOOD.replace("\n", "\r\n"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "00:01.000 --> 00:02.000|x¦1¦header",
                "WEBVTT¦1¦no-cues",
                "WEBVTT||just text|more¦3¦no-times",
                "WEBVTT||00:01 --> 00:02|x¦3¦times",
                "WEBVTT||00:01,000 --> 00:02,000|x¦3¦times",
                "WEBVTT||00:04.000 --> 00:02.000|x¦3¦ends-before",
                "WEBVTT||00:04.000 --> 00:05.000|x||00:01.000 --> 00:02.000|y¦6¦order",
                "WEBVTT||00:04.000 --> 00:05.000||00:06.000 --> 00:07.000|y¦3¦no-text",
            },
            delimiter = '¦',
            ignoreLeadingAndTrailingWhitespace = false)
    void a_mistake_names_its_line(String text, int line, String reason) {
        assertThat(WebVtt.check(text.replace('|', '\n'))).contains(new WebVtt.Mistake(line, reason));
    }

    @Test
    void only_the_first_mistakes_are_listed() {
        String bad = "WEBVTT\n\n" + "text without times\n\n".repeat(50);

        assertThat(WebVtt.check(bad)).hasSize(20);
    }
}
