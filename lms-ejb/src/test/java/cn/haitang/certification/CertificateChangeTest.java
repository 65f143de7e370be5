package cn.haitang.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.haitang.certification.ChangeService.Proposal;
import cn.haitang.shared.DomainException;
import java.time.Instant;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class CertificateChangeTest {

    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 1);
    private static final long PROPOSER = 10;
    private static final long SECOND = 11;

    @Test
    void nothing_is_proposed_without_a_reason() {
        refuses(CertificationError.REASON_MISSING, () -> proposed(" "));
    }

    @Test
    void nobody_agrees_to_the_own_proposal() {
        CertificateChange change = proposed("forged papers");

        refuses(CertificationError.OWN_PROPOSAL, () -> change.agree(PROPOSER, NOON));
        refuses(CertificationError.OWN_PROPOSAL, () -> change.refuse(PROPOSER, NOON, "no"));
        assertThat(change.isDone()).isFalse();
    }

    @Test
    void it_is_decided_once() {
        CertificateChange change = proposed("forged papers");
        change.agree(SECOND, NOON);

        assertThat(change.isDone()).isTrue();
        refuses(CertificationError.ALREADY_DECIDED, () -> change.refuse(12, NOON, "no"));
    }

    @Test
    void what_was_refused_or_was_done_at_once_is_decided_too() {
        CertificateChange refused = proposed("forged papers");
        refused.refuse(SECOND, NOON, "they are genuine");
        CertificateChange atOnce = proposed("forged papers");
        atOnce.doneAtOnce();

        assertThat(refused.isDone()).isFalse();
        assertThat(atOnce.isDone()).isTrue();
        refuses(CertificationError.ALREADY_DECIDED, () -> refused.agree(SECOND, NOON));
        refuses(CertificationError.ALREADY_DECIDED, () -> atOnce.agree(SECOND, NOON));
    }

    @Test
    void a_reason_is_two_to_five_hundred_characters_and_blanks_around_it_are_none() {
        refuses(CertificationError.REASON_MISSING, () -> proposed(" x "));
        refuses(CertificationError.REASON_MISSING, () -> proposed("x".repeat(501)));
        assertThat(proposed(" no ").reason()).isEqualTo("no");
        assertThat(proposed("x".repeat(500)).reason()).hasSize(500);
    }

    @Test
    void only_a_suspension_has_a_last_day_and_only_a_replacement_a_name() {
        CertificateChange revocation = changed(ChangeKind.REVOKE);
        assertThat(revocation.until()).isNull();
        assertThat(revocation.holderName()).isNull();
        assertThat(revocation.fromRecords()).isFalse();
        assertThat(changed(ChangeKind.SUSPEND).until()).isEqualTo(LAST_DAY);
        assertThat(changed(ChangeKind.REPLACE).holderName()).isEqualTo("周启明");
        assertThat(changed(ChangeKind.REPLACE).fromRecords()).isTrue();
    }

    @Test
    void a_refusal_needs_a_reason() {
        refuses(
                CertificationError.REASON_MISSING,
                () -> proposed("forged papers").refuse(SECOND, NOON, ""));
    }

    @Test
    void neither_who_proposed_nor_who_agreed_decides_on_the_appeal() {
        CertificateChange change = proposed("forged papers");
        change.agree(SECOND, NOON);
        CertificateAppeal appeal = new CertificateAppeal(1, 20, "they are genuine", new EvidenceFile(), NOON);

        refuses(CertificationError.OWN_PROPOSAL, () -> appeal.decide(change, true, "indeed", PROPOSER, NOON));
        refuses(CertificationError.OWN_PROPOSAL, () -> appeal.decide(change, true, "indeed", SECOND, NOON));
        appeal.decide(change, true, "indeed", 12, NOON);
        refuses(CertificationError.ALREADY_DECIDED, () -> appeal.decide(change, false, "or not", 13, NOON));
    }

    @Test
    void the_real_type_of_a_file_decides_and_not_its_name() {
        assertThat(EvidenceFile.typeOf("%PDF-1.7 …".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isEqualTo("application/pdf");
        refuses(
                CertificationError.FILE_REFUSED,
                () -> EvidenceFile.typeOf("<html>".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        refuses(CertificationError.FILE_REFUSED, () -> EvidenceFile.typeOf(new byte[EvidenceFile.MOST_BYTES + 1]));
    }

    private static CertificateChange changed(ChangeKind kind) {
        Proposal all = new Proposal(kind, "forged papers", null, null, LAST_DAY, "周启明", true);
        return new CertificateChange(1, all, new EvidenceFile(), PROPOSER, NOON);
    }

    private static CertificateChange proposed(String reason) {
        return new CertificateChange(1, Proposal.of(ChangeKind.REVOKE, reason), new EvidenceFile(), PROPOSER, NOON);
    }

    private static void refuses(CertificationError code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
