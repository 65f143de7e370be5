package cn.haitang.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScopeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void a_scope_is_cut_by_viewer_role_date_territory_and_industry() {
        assertThat(new Scope(7, List.of(Roles.MANAGER), TODAY).covers("t.path", "m.industry_id"))
                .contains("sg.person_id = 7", "'MANAGER'", "'2026-11-22'")
                .contains("t.path LIKE CONCAT(st.path, '%')", "m.industry_id = sg.industry_id");
    }

    @Test
    void only_roles_of_our_own_come_into_the_statement() {
        assertThatThrownBy(() -> new Scope(7, List.of("X') OR 1=1 --"), TODAY))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Scope(7, List.of(), TODAY)).isInstanceOf(IllegalArgumentException.class);
    }
}
