package cn.haitang.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class JsonBodiesTest {

    private static boolean deeper(String json) {
        return JsonBodies.isDeeper(json.getBytes(StandardCharsets.UTF_8), 3);
    }

    @Test
    void brackets_and_braces_count_together() {
        assertThat(deeper("[{\"a\":[1]}]")).isFalse();
        assertThat(deeper("[{\"a\":[{}]}]")).isTrue();
        assertThat(deeper("[".repeat(100_000))).isTrue();
    }

    @Test
    void one_after_the_other_is_not_deep() {
        assertThat(deeper("[" + "[[]],".repeat(1_000) + "[]]")).isFalse();
    }

    @Test
    void what_stands_in_a_text_is_text() {
        assertThat(deeper("{\"a\":\"[[[[[[\"}")).isFalse();
        assertThat(deeper("{\"a\":\"\\\"[[[[[[\"}")).isFalse();
        assertThat(deeper("{\"a\":\"\\\\\",\"b\":[[[]]]}")).isTrue();
    }
}
