package cn.haitang.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.haitang.shared.Bilingual;
import cn.haitang.shared.DomainException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class CertificateTest {

    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate LAST_DAY = TODAY.plusMonths(24);

    private final Certificate certificate = new Certificate();

    @Test
    void what_was_revoked_can_be_neither_revoked_again_nor_voided_suspended_or_replaced() {
        certificate.revoke(10, NOON, "first");

        refuses(CertificationError.ALREADY_OVER, () -> certificate.revoke(11, NOON, "second"));
        refuses(CertificationError.ALREADY_OVER, () -> certificate.voidIt(11, NOON, "second"));
        refuses(CertificationError.ALREADY_OVER, () -> certificate.suspend(NOON, null, "second", TODAY));
        refuses(CertificationError.ALREADY_OVER, () -> certificate.makeWay(NOON));
        assertThat(certificate.standing().revocationReason()).isEqualTo("first");
        assertThat(certificate.standing().voided()).isFalse();
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
    void what_was_revoked_while_it_was_suspended_is_not_lifted() {
        certificate.suspend(NOON, null, "complaint", TODAY);
        certificate.revoke(10, NOON, "it was true");

        refuses(CertificationError.ALREADY_OVER, () -> certificate.lift(TODAY));
        assertThat(certificate.standing().suspendedAt()).isEqualTo(NOON);
    }

    @Test
    void a_suspension_may_end_today_and_when_its_last_day_is_over_there_is_none_to_lift_and_another_one_may_come() {
        LocalDate tomorrow = TODAY.plusDays(1);
        certificate.suspend(NOON, TODAY, "complaint", TODAY);

        refuses(CertificationError.ALREADY_SUSPENDED, () -> certificate.suspend(NOON, null, "again", TODAY));
        refuses(CertificationError.NOT_SUSPENDED, () -> certificate.lift(tomorrow));
        certificate.suspend(NOON, null, "another complaint", tomorrow);

        assertThat(certificate.standing().suspensionReason()).isEqualTo("another complaint");
    }

    @Test
    void a_suspension_that_is_over_already_is_refused() {
        refuses(
                CertificationError.SUSPENSION_IN_THE_PAST,
                () -> certificate.suspend(NOON, TODAY.minusDays(1), "late", TODAY));
    }

    @Test
    void a_replacement_keeps_rule_period_last_day_and_what_it_renews_and_names_whom_it_replaces() {
        Certificate renewal = renewal();
        renewal.makeWay(NOON);
        Certificate next = renewal.replacement(
                renewal.facts().named("周启明"),
                new Serial("HT-GQ", 2026, 2),
                "f".repeat(32),
                new Certificate.Issue(11, NOON, TODAY.plusDays(5)));

        assertThat(next)
                .extracting("ruleId", "typeId", "personId", "enrolmentId", "period", "renewsId", "issuedBy")
                .containsExactly(3L, 4L, 6L, 5L, "after-77", 77L, 11L);
        assertThat(next).extracting("validUntil", "issuedOn").containsExactly(LAST_DAY, TODAY.plusDays(5));
        assertThat(next.replacesId()).isEqualTo(renewal.id());
        assertThat(next.facts().holderName()).isEqualTo("周启明");
        assertThat(next.serial()).isEqualTo("HT-2026-GQ-000002");
        refuses(CertificationError.ALREADY_OVER, () -> renewal.revoke(10, NOON, "too late"));
        refuses(CertificationError.ALREADY_OVER, () -> renewal.makeWay(NOON));
        refuses(CertificationError.ALREADY_OVER, () -> renewal.makeWayAfterAppeal(NOON));
    }

    @Test
    void the_next_one_counts_from_the_last_day_of_one_that_is_good_and_else_from_today() {
        assertThat(renewal().renewedFrom(TODAY)).isEqualTo(LAST_DAY);
        assertThat(renewal().renewedFrom(LAST_DAY)).isEqualTo(LAST_DAY);
        assertThat(renewal().renewedFrom(LAST_DAY.plusDays(1))).isEqualTo(LAST_DAY.plusDays(1));
        assertThat(certificate.renewedFrom(TODAY)).as("one without a last day").isEqualTo(TODAY);
    }

    /** Good for two years from today. */
    private static Certificate renewal() {
        Bilingual text = Bilingual.of("岗前培训合格证", "Pre-job certificate");
        Candidate candidate = new Candidate(
                CandidateBasis.ENROLMENT,
                5,
                6,
                "周启名",
                text,
                new Candidate.Type(4, text, text, "HT-GQ", text),
                new Candidate.Rule(3, new Requirements(BigDecimal.TEN, false, null, false), 24),
                new Evidence(BigDecimal.TEN, 0, 0, null, null, true, null),
                new Candidate.Place(8, 9, text),
                NOON,
                null,
                77L,
                null,
                null);
        return new Certificate(
                candidate,
                new Studied(TODAY, TODAY),
                new Serial("HT-GQ", 2026, 1),
                "e".repeat(32),
                new Certificate.Issue(10, NOON, TODAY));
    }

    private static void refuses(CertificationError code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
