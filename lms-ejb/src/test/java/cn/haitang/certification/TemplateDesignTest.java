package cn.haitang.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.haitang.certification.print.Fonts;
import cn.haitang.certification.print.Pixels;
import cn.haitang.shared.DomainException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class TemplateDesignTest {

    private static final Fonts FONTS = new Fonts();

    @Test
    void the_standard_template_can_be_printed() {
        assertThatCode(() -> TemplateDesign.STANDARD.mustBePrintable(FONTS)).doesNotThrowAnyException();
    }

    @Test
    void what_cannot_be_printed_is_refused_before_it_is_saved() {
        refused(new TemplateDesign("海棠", "{statement}", "{statement}", "", "Comic Sans"), TemplateError.FONT_UNKNOWN);
        refused(new TemplateDesign("海棠", "{statment}", "{statement}", "", "SERIF"), TemplateError.PLACE_UNKNOWN);
        refused(new TemplateDesign("海棠", "1\n2\n3\n4", "{statement}", "", "SERIF"), TemplateError.TOO_MANY_LINES);
        refused(new TemplateDesign("", "{statement}", "{statement}", "", "SERIF"), TemplateError.LENGTH);
        refused(new TemplateDesign("محمد", "{statement}", "{statement}", "", "SERIF"), TemplateError.UNPRINTABLE);
    }

    @Test
    void three_lines_and_each_place_fit_and_one_more_of_anything_does_not() {
        String places = String.join(
                "",
                TemplateDesign.PLACES.stream().map(place -> "{" + place + "}").toList());
        TemplateDesign full = new TemplateDesign("海".repeat(20), "1\n2\n" + places, "1\n2\n3", "签".repeat(60), "SANS");
        assertThatCode(() -> full.mustBePrintable(FONTS)).doesNotThrowAnyException();

        refused(new TemplateDesign("海".repeat(21), "1", "1", "", "SANS"), TemplateError.LENGTH);
        refused(new TemplateDesign("海", "1", "1", "签".repeat(61), "SANS"), TemplateError.LENGTH);
        refused(new TemplateDesign("海", "1", " ", "", "SANS"), TemplateError.LENGTH);
        refused(new TemplateDesign("海", "1", "1\n2\n3\n4", "", "SANS"), TemplateError.TOO_MANY_LINES);
        refused(new TemplateDesign("海", "1", "{Period}", "", "SANS"), TemplateError.PLACE_UNKNOWN);
        for (TemplateDesign rare : List.of(
                new TemplateDesign("海", "م", "1", "", "SANS"),
                new TemplateDesign("海", "1", "م", "", "SANS"),
                new TemplateDesign("海", "1", "1", "م", "SANS"))) {
            refused(rare, TemplateError.UNPRINTABLE);
        }
    }

    @Test
    void a_sentence_has_at_most_600_characters_and_spaces_around_it_do_not_count() {
        TemplateDesign full = new TemplateDesign(" 海 ", "字".repeat(600) + " ", "1", "", "SANS");
        assertThatCode(() -> full.mustBePrintable(FONTS)).doesNotThrowAnyException();

        refused(new TemplateDesign("海", "字".repeat(601), "1", "", "SANS"), TemplateError.LENGTH);
        refused(new TemplateDesign("海", "1", "x".repeat(601), "", "SANS"), TemplateError.LENGTH);
    }

    @Test
    void the_name_is_set_in_the_typeface_that_was_chosen() {
        assertThat(new TemplateDesign("海", "1", "1", "", "SERIF").nameStyle()).isEqualTo(Fonts.Style.BOLD);
        assertThat(new TemplateDesign("海", "1", "1", "", "SANS").nameStyle()).isEqualTo(Fonts.Style.SANS);
    }

    @Test
    void for_a_screen_a_background_is_small_and_opaque_what_shows_through_is_white() throws IOException {
        byte[] small = Pixels.onWhite(SamplePicture.png(3000, 1500), PictureSlot.BACKGROUND.screen());
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(small));

        assertThat(image.getWidth()).isEqualTo(1200);
        assertThat(image.getColorModel().hasAlpha()).isFalse();
        byte[] clear = Pixels.onWhite(clear(), 600);
        assertThat(ImageIO.read(new ByteArrayInputStream(clear)).getRGB(5, 5) & 0xffffff)
                .isGreaterThanOrEqualTo(0xfdfdfd);
    }

    private static byte[] clear() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(10, 10, BufferedImage.TYPE_INT_ARGB), "png", out);
        return out.toByteArray();
    }

    @Test
    void a_published_version_never_changes() {
        TemplateVersion version = new TemplateVersion(1, 2, new TemplateVersion(), 7);
        version.edit(TemplateDesign.STANDARD, 7);
        version.publish(Instant.now());

        assertThatThrownBy(() -> version.edit(TemplateDesign.STANDARD, 7)).isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> version.picture(PictureSlot.SEAL, null, 7)).isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> version.publish(Instant.now())).isInstanceOf(DomainException.class);
    }

    @Test
    void pictures_are_made_smaller_and_lose_everything_but_their_pixels() throws IOException {
        byte[] clean = Pixels.clean(SamplePicture.png(1200, 600), 600);

        assertThat(ImageIO.read(new ByteArrayInputStream(clean)).getWidth()).isEqualTo(600);
        assertThat(Pixels.picture(clean).opacity()).isNotNull();
        assertThat(Pixels.picture(Pixels.clean(SamplePicture.jpeg(100, 50), 600))
                        .opacity())
                .isNull();
    }

    @Test
    void what_is_no_picture_is_refused() {
        byte[] script = "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Pixels.clean(script, 600)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> Pixels.clean(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 1, 2}, 600))
                .isInstanceOf(IOException.class);
    }

    private static void refused(TemplateDesign design, TemplateError code) {
        assertThatThrownBy(() -> design.mustBePrintable(FONTS))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
