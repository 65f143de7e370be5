package cn.haitang.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

/** What people typed stays text; only our own templates are markup. */
class HtmlTest {

    private final Html html = new Html("");

    @Test
    void what_people_typed_stays_text_in_elements_and_in_quoted_attributes() {
        html.put("<b title=\"{}\">{}</b>", "a\" onclick='x'", "<script>&");
        assertThat(html).hasToString("<b title=\"a&quot; onclick=&#39;x&#39;\">&lt;script&gt;&amp;</b>");
    }

    @Test
    void a_value_that_looks_like_a_place_is_not_one() {
        html.put("<i>{}</i><i>{}</i>", "{}", 2);
        assertThat(html).hasToString("<i>{}</i><i>2</i>");
    }

    @Test
    void markup_of_our_own_goes_out_as_it_is() {
        Markup inner = in -> in.put("<u>{}</u>", "<x>");
        html.put("<i>{}</i>", inner);
        assertThat(html).hasToString("<i><u>&lt;x&gt;</u></i>");
    }

    @Test
    void nothing_is_written_for_null_or_when_not_wanted() {
        html.put("<i>{}</i>", (Object) null).putIf(false, "<b></b>");
        assertThat(html).hasToString("<i></i>");
    }

    @Test
    void a_template_gets_as_many_values_as_it_has_places() {
        assertThatIllegalArgumentException().isThrownBy(() -> html.put("{}{}", 1));
        assertThatIllegalArgumentException().isThrownBy(() -> html.put("{}", 1, 2));
    }
}
