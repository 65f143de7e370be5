package cn.haitang.certification;

import cn.haitang.shared.Bilingual;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A certificate to draw and to sign in tests. */
final class SampleCertificate {

    private SampleCertificate() {}

    static CertificateView of(String name) {
        return of(name, "岗前培训合格证");
    }

    static CertificateView of(String name, String title) {
        return of(name, title, new BigDecimal("24.00"));
    }

    static CertificateView of(String name, String title, BigDecimal hours) {
        return new CertificateView(
                "0123456789abcdef0123456789abcdef",
                "HT-2026-GQ-004817",
                name,
                Bilingual.of(title, "Pre-job Training Certificate"),
                Bilingual.of("参加“道路安全”岗前培训，修满规定学时，准予持证上岗。", "has completed the training."),
                Bilingual.of("外卖配送", "Food delivery"),
                Bilingual.of("棠江市新就业群体教育培训", "Tangjiang Workforce Training Programme"),
                LocalDate.of(2026, 9, 8),
                LocalDate.of(2026, 11, 14),
                hours,
                92,
                LocalDate.of(2026, 11, 18),
                LocalDate.of(2028, 11, 18),
                Standing.untouched(),
                CertificateView.Chain.ALONE,
                Validity.VALID);
    }
}
