package cn.haitang.certification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haitang.certification.print.Fonts;
import cn.haitang.certification.print.Pixels;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CertificatePdfTest {

    private static final Fonts FONTS = new Fonts();

    private final CertificatePdf pdf = new CertificatePdf(FONTS, "https://haitang.example");

    @ParameterizedTest
    @ValueSource(strings = {"周启明", "𠮷野昇", "艾斯卡尔·买买提", "叶 昇"})
    void a_name_prints_as_it_is_written(String name) throws IOException {
        assertThat(withoutBlanks(textOf(name))).contains(withoutBlanks(name));
    }

    @ParameterizedTest
    @CsvSource({
        "周启明, 1",
        "Maximiliana Alexandrovna Featherstonehaugh Cholmondeley Smythe, 2",
        "阿卜杜勒买买提·艾合买提江·图尔荪尼亚孜·吾布力卡斯木·阿不都热合曼·买买提明·努尔买买提·伊力哈木江·图尔迪麦麦提·艾斯卡尔江·阿卜杜勒艾合买提·努尔买买提·图尔荪尼亚孜·吾布力卡斯木, 3"
    })
    void a_long_name_is_set_in_up_to_three_lines_and_nothing_of_it_is_lost(String name, int lines) throws IOException {
        assertThat(CertificateText.of(SampleCertificate.of(name)).name()).hasSize(lines);
        assertThat(withoutBlanks(textOf(name))).contains(withoutBlanks(name));
    }

    @Test
    void a_template_says_its_own_words_with_its_own_pictures() throws IOException {
        TemplateDesign design = new TemplateDesign(
                "云桥区", "兹证明，\n{period}修满 {hours} 学时。\n特发此证。", "{title}: {hours} hours", "赵立新", "SANS");
        CertificateLook look = new CertificateLook(
                design,
                Pixels.picture(SamplePicture.png(300, 300)),
                Pixels.picture(SamplePicture.png(200, 100)),
                Pixels.picture(SamplePicture.jpeg(400, 283)));

        byte[] file = pdf.render(SampleCertificate.of("周启明"), look, Instant.now(), List.of());

        try (PDDocument document = Loader.loadPDF(file)) {
            String text = withoutBlanks(new PDFTextStripper().getText(document));
            assertThat(text).contains("云桥区", "修满24学时。", "特发此证。", "Signedby赵立新").doesNotContain("Seal");
            assertThat(document.getPage(0).getResources().getXObjectNames()).hasSize(3);
        }
    }

    @Test
    void an_honour_for_which_nothing_was_learned_names_no_hours() throws IOException {
        CertificateView honour = SampleCertificate.of("周启明", "年度金牌骑手", new BigDecimal("0.00"));
        CertificateLook look = new CertificateLook(TemplateDesign.STANDARD, null, null, null);

        try (PDDocument document = Loader.loadPDF(pdf.render(honour, look, Instant.now(), List.of()))) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text).contains("14 November 2026", "2028-11-18").doesNotContain("ours", "学时 ", "·  ");
        }
        TemplateDesign design = new TemplateDesign("云桥区", "{hours} 学时", "{hours} hours · {title}", "", "SANS");
        assertThat(CertificateText.of(honour, design).english()).containsExactly("Pre-job Training Certificate");
    }

    @Test
    void its_code_is_read_on_a_black_background_too() throws Exception {
        CertificateLook look =
                new CertificateLook(TemplateDesign.STANDARD, null, null, Pixels.picture(SamplePicture.jpeg(400, 283)));
        byte[] file = pdf.render(SampleCertificate.of("周启明"), look, Instant.now(), List.of());

        try (PDDocument document = Loader.loadPDF(file)) {
            BufferedImage sheet = new PDFRenderer(document).renderImageWithDPI(0, 200);
            int[] pixels = sheet.getRGB(0, 0, sheet.getWidth(), sheet.getHeight(), null, 0, sheet.getWidth());
            var light = new RGBLuminanceSource(sheet.getWidth(), sheet.getHeight(), pixels);
            assertThat(new QRCodeReader()
                            .decode(
                                    new BinaryBitmap(new HybridBinarizer(light)),
                                    Map.of(DecodeHintType.TRY_HARDER, true))
                            .getText())
                    .endsWith("/v/0123456789abcdef0123456789abcdef");
        }
    }

    @Test
    void a_certificate_is_one_a4_sheet_in_landscape_under_100_kb() throws IOException {
        byte[] file = pdf.render(SampleCertificate.of("周启明"), CertificateLook.STANDARD, Instant.now(), List.of());

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
        try (PDDocument document = Loader.loadPDF(
                pdf.render(SampleCertificate.of(name), CertificateLook.STANDARD, Instant.now(), List.of()))) {
            return new PDFTextStripper().getText(document);
        }
    }
}
