package cn.haitang.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.haitang.certification.ChangeService.Proposal;
import cn.haitang.shared.DomainException;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class CertificateChangeTest {

    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
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

    private static CertificateChange proposed(String reason) {
        return new CertificateChange(1, Proposal.of(ChangeKind.REVOKE, reason), new EvidenceFile(), PROPOSER, NOON);
    }

    private static void refuses(CertificationError code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
