package cn.haitang.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamLinkTest {

    private static final byte[] KEY = new byte[32];
    private static final byte[] OTHER = {1, 2, 3};
    private final StreamLink link = new StreamLink(7, 8, 9, Instant.ofEpochSecond(1_800_000_000));

    @Test
    void a_link_that_was_given_out_is_believed_and_says_for_whom_and_until_when() {
        StreamLink.Claimed claimed = StreamLink.read(link.signed(1, KEY)).orElseThrow();

        assertThat(claimed.isSignedBy(KEY)).isTrue();
        assertThat(claimed.link()).isEqualTo(link);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.17.8.9.1800000000",
                "1.7.18.9.1800000000",
                "1.7.8.19.1800000000",
                "1.7.8.9.1900000000",
                "2.7.8.9.1800000000"
            })
    void another_person_enrolment_video_moment_or_key_number_makes_it_worthless(String forged) {
        String signature = link.signed(1, KEY).replaceAll(".*\\.", "");

        assertThat(StreamLink.read(forged + "." + signature).orElseThrow().isSignedBy(KEY))
                .isFalse();
    }

    @Test
    void a_link_of_another_key_is_not_believed() {
        assertThat(StreamLink.read(link.signed(1, OTHER)).orElseThrow().isSignedBy(KEY))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "1.7.8.9.1800000000",
                "1.7.8.9.1800000000.short",
                "-1.7.8.9.1800000000.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void what_has_not_the_form_of_a_link_is_none(String text) {
        assertThat(StreamLink.read(text)).isEmpty();
    }
}
