package cn.haitang.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.haitang.shared.DomainException;
import java.time.Instant;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class CertificateTest {

    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final Certificate certificate = new Certificate();

    @Test
    void what_was_revoked_can_be_neither_revoked_again_nor_voided_suspended_or_replaced() {
        certificate.revoke(10, NOON, "first");

        refuses(CertificationError.ALREADY_OVER, () -> certificate.revoke(11, NOON, "second"));
        refuses(CertificationError.ALREADY_OVER, () -> certificate.voidIt(11, NOON, "second"));
        refuses(CertificationError.ALREADY_OVER, () -> certificate.suspend(NOON, null, "second", TODAY));
        refuses(CertificationError.ALREADY_OVER, () -> certificate.makeWay(NOON));
        assertThat(certificate.standing().revocationReason()).isEqualTo("first");
    }

    @Test
    void voided_stays_voided_also_after_an_appeal() {
        certificate.voidIt(10, NOON, "issued by mistake");

        refuses(CertificationError.ALREADY_OVER, () -> certificate.makeWayAfterAppeal(NOON));
        assertThat(certificate.standing().voided()).isTrue();
    }

    @Test
    void only_what_is_suspended_can_be_lifted_and_a_second_suspension_is_refused() {
        refuses(CertificationError.NOT_SUSPENDED, () -> certificate.lift(TODAY));

        certificate.suspend(NOON, TODAY.plusDays(3), "complaint", TODAY);
        refuses(CertificationError.ALREADY_SUSPENDED, () -> certificate.suspend(NOON, null, "again", TODAY));
        certificate.lift(TODAY);

        assertThat(certificate.standing().suspendedAt()).isNull();
    }

    @Test
    void a_suspension_that_is_over_already_is_refused() {
        refuses(
                CertificationError.SUSPENSION_IN_THE_PAST,
                () -> certificate.suspend(NOON, TODAY.minusDays(1), "late", TODAY));
    }

    @Test
    void a_replacement_keeps_period_and_last_day_and_names_whom_it_replaces() {
        certificate.makeWay(NOON);
        Certificate next = certificate.replacement(
                certificate.facts().named("周启明"),
                new Serial("HT-GQ", 2026, 2),
                "f".repeat(32),
                new Certificate.Issue(10, NOON, TODAY));

        assertThat(next.replacesId()).isEqualTo(certificate.id());
        assertThat(next.facts().holderName()).isEqualTo("周启明");
        assertThat(next.serial()).isEqualTo("HT-2026-GQ-000002");
        refuses(CertificationError.ALREADY_OVER, () -> certificate.revoke(10, NOON, "too late"));
    }

    private static void refuses(CertificationError code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
