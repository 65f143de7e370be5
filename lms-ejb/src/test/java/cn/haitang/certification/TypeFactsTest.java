package cn.haitang.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.haitang.certification.print.Fonts;
import cn.haitang.shared.Bilingual;
import cn.haitang.shared.DomainException;
import org.junit.jupiter.api.Test;

class TypeFactsTest {

    private static final Fonts FONTS = new Fonts();

    @Test
    void what_changed_is_named_field_by_field() {
        assertThat(facts("优秀讲师", "HT-JS").differences(facts("金牌讲师", "HT-JP")))
                .containsExactly(
                        new RuleDesign.Difference("title-zh", "优秀讲师", "金牌讲师"),
                        new RuleDesign.Difference("issuer-code", "HT-JS", "HT-JP"));
    }

    @Test
    void what_can_be_printed_and_numbered_is_taken() {
        facts("优秀讲师", "HT-JS").mustBePrintable(FONTS);
        facts("优".repeat(40), "HT").mustBePrintable(FONTS);
    }

    @Test
    void a_text_that_is_empty_or_too_long_or_has_lines_is_refused() {
        refused(TypeError.LENGTH, facts("", "HT-JS"));
        refused(TypeError.LENGTH, facts("优".repeat(41), "HT-JS"));
        refused(TypeError.LENGTH, facts("优秀\n讲师", "HT-JS"));
    }

    @Test
    void a_prefix_that_could_not_begin_a_number_is_refused() {
        refused(TypeError.ISSUER_CODE, facts("优秀讲师", "ht"));
        refused(TypeError.ISSUER_CODE, facts("优秀讲师", "HT-ABCDE"));
    }

    @Test
    void characters_that_no_font_has_are_refused() {
        refused(TypeError.UNPRINTABLE, facts("优秀\uE000讲师", "HT-JS"));
    }

    private static void refused(TypeError error, TypeFacts facts) {
        assertThatThrownBy(() -> facts.mustBePrintable(FONTS))
                .isInstanceOfSatisfying(
                        DomainException.class, wrong -> assertThat(wrong.code()).isEqualTo(error));
    }

    private static TypeFacts facts(String title, String code) {
        return new TypeFacts(
                Purpose.LECTURER,
                Bilingual.of(title, "Lecturer of the year"),
                Bilingual.of("被评为年度优秀讲师。", "is a lecturer of the year."),
                code,
                Bilingual.of("棠江市", "Tangjiang"));
    }
}
