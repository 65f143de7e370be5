package cn.haitang.certification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haitang.certification.CertificationImport.RuleRow;
import cn.haitang.shared.Bilingual;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CertificateRuleTest {

    @Test
    void the_same_file_read_again_is_no_new_version() {
        assertThat(rule("24.0", 60, "note").saysTheSameAs(rule("24.00", 60, "note")))
                .isTrue();
    }

    @Test
    void other_hours_another_renewal_window_or_another_note_are_a_new_version() {
        assertThat(rule("24", 60, "note").saysTheSameAs(rule("20", 60, "note"))).isFalse();
        assertThat(rule("24", 60, "note").saysTheSameAs(rule("24", 30, "note"))).isFalse();
        assertThat(rule("24", 60, "note").saysTheSameAs(rule("24", null, "note")))
                .isFalse();
        assertThat(rule("24", 60, "note").saysTheSameAs(rule("24", 60, "other")))
                .isFalse();
    }

    private static CertificateRule rule(String hours, @Nullable Integer window, String note) {
        RuleRow row = new RuleRow(
                new BigDecimal(hours), List.of("aid"), "exam", 80, true, 24, window, Bilingual.of("说明", note));
        return new CertificateRule(1, 1, LocalDate.of(2026, 11, 22), row);
    }
}
