package cn.haitang.certification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haitang.learning.LearningMode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LookupTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);

    @Test
    void a_plain_rule_asks_for_nothing_further() {
        assertThat(Lookup.of(Requirements.Further.NONE, false)).isEmpty();
    }

    @Test
    void each_condition_of_a_rule_is_looked_up() {
        Requirements.Further everything = new Requirements.Further(
                Map.of(LearningMode.IN_PERSON, BigDecimal.ONE), 12, 2, 1, List.of(CredentialKind.values()[0]));
        assertThat(Lookup.of(everything, true)).containsExactlyInAnyOrderElementsOf(Lookup.ALL);
    }

    @Test
    void what_is_not_asked_for_is_not_in_the_statement() {
        String lean = CandidateColumns.of(DAY, Set.of());
        assertThat(lean).doesNotContain("hours_entry", "practice_signoff", "external_credential", "CASE", "%");
        assertThat(CandidateColumns.of(DAY, Lookup.ALL))
                .contains("hours_entry", "practice_signoff", "external_credential", "FIND_IN_SET(mo.slug")
                .doesNotContain("%");
    }
}
