package cn.haitang.web.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    private static final long SIZE = 1000;

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 0",
        "bytes=0-499, 0, 499",
        "bytes=500-, 500, 999",
        "bytes=-200, 800, 999",
        "bytes=-5000, 0, 999",
        "bytes=900-123456789012, 900, 999",
        "bytes=999-999, 999, 999",
    })
    void one_range_is_a_part_of_the_file(String header, long first, long last) throws Exception {
        assertThat(ByteRange.of(header, SIZE)).isEqualTo(new ByteRange(first, last, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bytes=",
                "bytes=-",
                "bytes=9-3",
                "bytes=a-b",
                "items=0-1",
                "bytes=0-1,5-6",
                "bytes=--5",
                "bytes=99999999999999999999-"
            })
    void what_is_malformed_or_several_ranges_means_the_whole_file(String header) throws Exception {
        assertThat(ByteRange.of(header, SIZE)).isEqualTo(new ByteRange(0, 999, false));
    }

    @Test
    void without_a_header_the_whole_file_is_sent() throws Exception {
        assertThat(ByteRange.of(null, SIZE).length()).isEqualTo(SIZE);
        assertThat(ByteRange.of(null, 0).length()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=1000-", "bytes=1000-1001", "bytes=-0"})
    void a_range_outside_the_file_is_not_satisfiable(String header) {
        assertThatThrownBy(() -> ByteRange.of(header, SIZE)).isInstanceOf(ByteRange.NotSatisfiable.class);
    }

    @Test
    void an_empty_file_has_no_part() {
        assertThatThrownBy(() -> ByteRange.of("bytes=0-0", 0)).isInstanceOf(ByteRange.NotSatisfiable.class);
        assertThatThrownBy(() -> ByteRange.of("bytes=-1", 0)).isInstanceOf(ByteRange.NotSatisfiable.class);
    }

    @Test
    void the_content_range_names_first_last_and_size() throws Exception {
        assertThat(ByteRange.of("bytes=-200", SIZE).contentRange(SIZE)).isEqualTo("bytes 800-999/1000");
    }
}
