package cn.haitang.certification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haitang.certification.print.Fonts;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CertificatePdfTest {

    private static final Fonts FONTS = new Fonts();

    private final CertificatePdf pdf = new CertificatePdf(FONTS, "https://haitang.example");

    @ParameterizedTest
    @ValueSource(strings = {"周启明", "𠮷野昇", "艾斯卡尔·买买提", "叶 昇"})
    void a_name_prints_as_it_is_written(String name) throws IOException {
        assertThat(withoutBlanks(textOf(name))).contains(withoutBlanks(name));
    }

    @Test
    void a_very_long_name_is_set_in_two_lines_and_nothing_of_it_is_lost() throws IOException {
        String name = "Maximiliana Alexandrovna Featherstonehaugh Cholmondeley Smythe";

        assertThat(withoutBlanks(textOf(name))).contains(withoutBlanks(name));
    }

    @Test
    void a_certificate_is_one_a4_sheet_in_landscape_under_100_kb() throws IOException {
        byte[] file = pdf.render(SampleCertificate.of("周启明"), Instant.now(), List.of());

        assertThat(file.length).isLessThan(100_000);
        try (PDDocument document = Loader.loadPDF(file)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getPage(0).getMediaBox().getWidth()).isBetween(841f, 842f);
        }
    }

    @Test
    void characters_that_no_font_has_are_named() {
        assertThat(FONTS.missing(Fonts.Style.BOLD, "周محمد")).isEqualTo("م ح د");
        assertThat(FONTS.missing(Fonts.Style.BOLD, "𠮷昇·é")).isEmpty();
    }

    @Test
    void what_stands_in_quotation_marks_is_bold_and_the_first_clause_has_its_own_line() {
        CertificateText text = CertificateText.of(SampleCertificate.of("周启明"));

        assertThat(text.body()).hasSize(2);
        assertThat(text.body().get(0))
                .anyMatch(part -> part.bold() && part.text().equals("“道路安全”"));
        assertThat(text.english().get(1)).isEqualTo("8 September 2026 to 14 November 2026 · 24 credit hours");
    }

    /** Wide spacing reads as blanks. */
    private static String withoutBlanks(String text) {
        return text.replaceAll("\\s+", "");
    }

    private String textOf(String name) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.render(SampleCertificate.of(name), Instant.now(), List.of()))) {
            return new PDFTextStripper().getText(document);
        }
    }
}
