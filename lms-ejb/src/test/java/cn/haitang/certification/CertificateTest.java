package cn.haitang.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.haitang.shared.DomainException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CertificateTest {

    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");

    private final Certificate certificate = new Certificate();

    @Test
    void a_revocation_keeps_its_reason() {
        certificate.revoke(10, NOON, "  姓名有误  ");

        assertThat(certificate.revocationReason()).isEqualTo("姓名有误");
    }

    @Test
    void nothing_is_revoked_without_a_reason() {
        assertThatThrownBy(() -> certificate.revoke(10, NOON, " "))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(CertificationError.REASON_MISSING));
        assertThat(certificate.revocationReason()).isNull();
    }

    @Test
    void a_second_revocation_is_refused_and_the_first_reason_stays() {
        certificate.revoke(10, NOON, "first");

        assertThatThrownBy(() -> certificate.revoke(11, NOON, "second"))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(CertificationError.ALREADY_REVOKED));
        assertThat(certificate.revocationReason()).isEqualTo("first");
    }
}
