package cn.haitang.media;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haitang.media.DeliveredParts.Stretch;
import org.junit.jupiter.api.Test;

/** Three segments behind 100 bytes of head: 5 s in 1000 bytes, 5 s in 500, 2.5 s in 300. */
class StreamIndexTest {

    private final StreamIndex index = new StreamIndex(100, "5000:1000;5000:500;2500:300");

    @Test
    void a_segment_asked_for_by_its_bytes_is_delivered_and_no_other() {
        assertThat(index.within(1100, 1599)).containsExactly(new Stretch(5_000, 10_000));
    }

    @Test
    void one_byte_of_a_segment_delivers_it() {
        assertThat(index.within(1099, 1100)).containsExactly(new Stretch(0, 5_000), new Stretch(5_000, 10_000));
    }

    @Test
    void the_head_alone_delivers_nothing() {
        assertThat(index.within(0, 99)).isEmpty();
    }

    @Test
    void the_last_segment_ends_where_the_media_ends() {
        assertThat(index.within(1600, 999_999)).containsExactly(new Stretch(10_000, 12_500));
    }

    @Test
    void the_bandwidth_is_that_of_the_fullest_segment() {
        assertThat(index.peak()).isEqualTo(1600);
        assertThat(index.average()).isEqualTo(1152);
    }

    /** Its one picture is whole, so 40 ms of it weigh as much as a second. */
    @Test
    void a_short_rest_at_the_end_does_not_speak_for_the_whole() {
        assertThat(new StreamIndex(100, "5000:1000;5000:1000;40:300").peak()).isEqualTo(1300 * 8000 / 5040);
    }

    @Test
    void a_video_shorter_than_one_segment_has_its_own_bandwidth() {
        assertThat(new StreamIndex(100, "2000:1000").peak()).isEqualTo(4000);
    }

    @Test
    void the_playlist_names_head_and_ranges_of_the_one_file() {
        assertThat(index.playlist("360.mp4"))
                .startsWith("#EXTM3U\n")
                .contains("#EXT-X-TARGETDURATION:5\n")
                .contains("#EXT-X-MAP:URI=\"360.mp4\",BYTERANGE=\"100@0\"\n")
                .contains("#EXTINF:2.500,\n#EXT-X-BYTERANGE:300@1600\n360.mp4\n")
                .endsWith("#EXT-X-ENDLIST\n");
    }
}
