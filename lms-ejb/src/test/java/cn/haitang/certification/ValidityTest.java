package cn.haitang.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ValidityTest {

    private static final LocalDate LAST = LocalDate.of(2026, 12, 20);

    @Test
    void a_certificate_is_good_on_its_last_day_and_not_on_the_next() {
        assertThat(Validity.of(false, LAST, LAST, 60)).isEqualTo(Validity.EXPIRES_SOON);
        assertThat(Validity.of(false, LAST, LAST.plusDays(1), 60)).isEqualTo(Validity.EXPIRED);
    }

    @Test
    void it_expires_soon_within_the_days_of_the_setting() {
        assertThat(Validity.of(false, LAST, LAST.minusDays(60), 60)).isEqualTo(Validity.VALID);
        assertThat(Validity.of(false, LAST, LAST.minusDays(59), 60)).isEqualTo(Validity.EXPIRES_SOON);
    }

    @Test
    void revoked_stays_revoked_also_after_it_would_have_expired() {
        assertThat(Validity.of(true, LAST, LAST.plusYears(1), 60)).isEqualTo(Validity.REVOKED);
    }

    @Test
    void without_a_last_day_it_does_not_expire() {
        assertThat(Validity.of(false, null, LAST, 60)).isEqualTo(Validity.VALID);
    }

    @Test
    void only_valid_and_expires_soon_are_good() {
        assertThat(Validity.values()).filteredOn(Validity::good).containsExactly(Validity.VALID, Validity.EXPIRES_SOON);
    }
}
