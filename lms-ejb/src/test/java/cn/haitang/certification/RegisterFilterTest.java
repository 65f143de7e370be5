package cn.haitang.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RegisterFilterTest {

    @Test
    void the_record_names_what_was_asked_for_and_nothing_else() {
        assertThat(filter("周", "-until").line()).isEqualTo("type=7; from=2026-01-01; text=周; sort=-until");
    }

    @Test
    void an_unknown_order_falls_back_to_the_day_of_issue_and_never_reaches_the_statement() {
        assertThat(filter("", "name; DROP TABLE person").order()).isEqualTo("q.issued_on, q.id DESC");
        assertThat(filter("", "-until").order()).isEqualTo("q.valid_until DESC, q.id DESC");
        assertThat(filter("", "").order()).isEqualTo("q.issued_on DESC, q.id DESC");
    }

    private static RegisterFilter filter(String text, String sort) {
        return new RegisterFilter("", 7L, null, LocalDate.of(2026, 1, 1), null, null, null, "", text, sort);
    }
}
