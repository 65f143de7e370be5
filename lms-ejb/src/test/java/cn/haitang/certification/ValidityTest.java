package cn.haitang.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ValidityTest {

    private static final LocalDate LAST = LocalDate.of(2026, 12, 20);

    @Test
    void a_certificate_is_good_on_its_last_day_and_not_on_the_next() {
        assertThat(Validity.of(Standing.untouched(), LAST, LAST, 60)).isEqualTo(Validity.EXPIRES_SOON);
        assertThat(Validity.of(Standing.untouched(), LAST, LAST.plusDays(1), 60))
                .isEqualTo(Validity.EXPIRED);
    }

    @Test
    void it_expires_soon_within_the_days_of_the_setting() {
        assertThat(Validity.of(Standing.untouched(), LAST, LAST.minusDays(60), 60))
                .isEqualTo(Validity.VALID);
        assertThat(Validity.of(Standing.untouched(), LAST, LAST.minusDays(59), 60))
                .isEqualTo(Validity.EXPIRES_SOON);
    }

    @Test
    void revoked_stays_revoked_also_after_it_would_have_expired() {
        Standing revoked = Standing.untouched();
        revoked.revoke(1, Instant.EPOCH, "reason", false);

        assertThat(Validity.of(revoked, LAST, LAST.plusYears(1), 60)).isEqualTo(Validity.REVOKED);
    }

    @Test
    void voided_is_not_revoked_and_replaced_weighs_more_than_revoked() {
        Standing voided = Standing.untouched();
        voided.revoke(1, Instant.EPOCH, "reason", true);
        Standing replaced = Standing.untouched();
        replaced.revoke(1, Instant.EPOCH, "reason", false);
        replaced.replaced(Instant.EPOCH);

        assertThat(Validity.of(voided, LAST, LAST, 60)).isEqualTo(Validity.VOIDED);
        assertThat(Validity.of(replaced, LAST, LAST, 60)).isEqualTo(Validity.REPLACED);
    }

    @Test
    void a_suspension_holds_on_its_last_day_and_ends_by_itself_on_the_next() {
        Standing suspended = Standing.untouched();
        suspended.suspend(Instant.EPOCH, LAST.minusDays(100), "reason");

        assertThat(Validity.of(suspended, LAST, LAST.minusDays(100), 60)).isEqualTo(Validity.SUSPENDED);
        assertThat(Validity.of(suspended, LAST, LAST.minusDays(99), 60)).isEqualTo(Validity.VALID);
    }

    @Test
    void a_suspension_without_a_last_day_holds_until_it_is_lifted() {
        Standing suspended = Standing.untouched();
        suspended.suspend(Instant.EPOCH, null, "reason");
        assertThat(Validity.of(suspended, null, LAST.plusYears(9), 60)).isEqualTo(Validity.SUSPENDED);

        suspended.lift();
        assertThat(Validity.of(suspended, null, LAST, 60)).isEqualTo(Validity.VALID);
    }

    @Test
    void without_a_last_day_it_does_not_expire() {
        assertThat(Validity.of(Standing.untouched(), null, LAST, 60)).isEqualTo(Validity.VALID);
    }

    @Test
    void only_valid_and_expires_soon_are_good() {
        assertThat(Validity.values()).filteredOn(Validity::good).containsExactly(Validity.VALID, Validity.EXPIRES_SOON);
    }
}
