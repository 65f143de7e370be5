package cn.haitang.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is the same for all stays, what is one person's comes in its place. */
class FrameTest {

    private static final Map<String, byte[]> ONE = Map.of(
            Hole.TITLE, utf8("海棠"),
            Hole.CONTENT, utf8("<p>{{person}}</p>"),
            Hole.CSRF, utf8("token"),
            Hole.PERSON, utf8("17"));

    @Test
    void each_mark_takes_its_value_and_the_rest_stays() {
        assertThat(filled("<h1>{{title}}</h1><i id='{{csrf}}'/>{{content}}<b>{{title}}</b>"))
                .isEqualTo("<h1>海棠</h1><i id='token'/><p>{{person}}</p><b>海棠</b>");
    }

    @Test
    void a_value_that_looks_like_a_mark_is_not_one() {
        assertThat(filled("{{content}}")).isEqualTo("<p>{{person}}</p>");
    }

    @Test
    void a_frame_with_a_mark_that_nobody_fills_or_without_content_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Frame("{{content}}{{name}}"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Frame("<p>{{title}}</p>"));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String filled(String page) {
        return new Frame(page).filled(ONE).toString(StandardCharsets.UTF_8);
    }
}
