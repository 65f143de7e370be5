package cn.haitang.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

    private static final QuietHours USUAL = QuietHours.parse("11:00-13:00, 17:00-19:30,21:00-08:00");

    @ParameterizedTest
    @CsvSource({
        "10:59,false",
        "11:00,true",
        "12:59,true",
        "13:00,false",
        "17:00,true",
        "19:29,true",
        "19:30,false",
        "20:59,false",
        "21:00,true",
        "00:00,true",
        "07:59,true",
        "08:00,false"
    })
    void nothing_is_sent_in_the_rush_hours_and_at_night(LocalTime time, boolean quiet) {
        assertThat(USUAL.at(time)).isEqualTo(quiet);
    }

    @Test
    void none_is_no_quiet_hour_and_nonsense_is_refused() {
        assertThat(QuietHours.parse("none").at(LocalTime.NOON)).isFalse();
        assertThat(QuietHours.parse("").at(LocalTime.NOON)).isFalse();
        assertThatThrownBy(() -> QuietHours.parse("noon")).isInstanceOf(DateTimeParseException.class);
    }
}
