package cn.haitang.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LeanStatementTest {

    private static final String FULL = CandidateSql.columns(CandidateBasis.ENROLMENT, LocalDate.of(2026, 11, 28));

    @Test
    void what_no_rule_asks_for_is_not_in_the_statement() {
        assertThat(FULL).contains("hours_entry", "practice_signoff", "external_credential", "mo.slug");
        assertThat(LeanStatement.without(OwnCandidate.ASKING, FULL))
                .doesNotContain("hours_entry", "practice_signoff", "external_credential", "mo.slug", "rk.", "de.")
                .contains("e.hours hours", "e.required_units units_needed", "0 practices", "'' accepted");
    }

    @Test
    void what_a_rule_asks_for_stays_as_it_was() {
        assertThat(LeanStatement.without(Set.of("practice_count"), FULL))
                .contains("CASE WHEN r.credentials IS NULL THEN '' ELSE COALESCE(", "hours_entry", " 0 practices")
                .doesNotContain("practice_signoff");
        assertThat(LeanStatement.without(Set.of(), FULL)).isEqualTo(FULL);
    }

    @Test
    void one_inside_another_goes_or_stays_by_itself() {
        String nested =
                "SELECT CASE WHEN r.a IS NULL THEN 0 ELSE (SELECT CASE WHEN r.b = 0 THEN 1 ELSE 2 END) END x, y";
        assertThat(LeanStatement.without(Set.of("a", "b"), nested)).isEqualTo("SELECT 0 x, y");
        assertThat(LeanStatement.without(Set.of("a"), nested)).isEqualTo("SELECT 0 x, y");
        assertThat(LeanStatement.without(Set.of("b"), nested))
                .isEqualTo("SELECT CASE WHEN r.a IS NULL THEN 0 ELSE (SELECT 1) END x, y");
    }
}
