package cn.haitang.certification.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PixelsTest {

    /** Stored with red at the upper left, green beside it, blue below it: what stands at the corners once it is upright. */
    @ParameterizedTest
    @CsvSource({
        "1, red, green, blue",
        "2, green, red, white",
        "3, white, blue, green",
        "4, blue, white, red",
        "5, red, blue, green",
        "6, blue, red, white",
        "7, white, green, blue",
        "8, green, white, red"
    })
    void a_picture_is_turned_as_the_camera_was_held(int orientation, String first, String beside, String below)
            throws IOException {
        for (boolean little : new boolean[] {false, true}) {
            BufferedImage upright = clean(turned(orientation, little));

            assertThat(upright.getWidth()).isEqualTo(orientation > 4 ? 80 : 160);
            assertThat(upright.getHeight()).isEqualTo(orientation > 4 ? 160 : 80);
            assertThat(colour(upright, 1, 1)).isEqualTo(first);
            assertThat(colour(upright, 3, 1)).isEqualTo(beside);
            assertThat(colour(upright, 1, 3)).isEqualTo(below);
        }
    }

    @Test
    void what_the_file_said_beside_its_pixels_is_gone() throws IOException {
        byte[] clean = Pixels.clean(turned(6, false), 1000);

        assertThat(new String(clean, StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
        assertThat(Orientation.of(clean)).isEqualTo(Orientation.UPRIGHT);
    }

    @Test
    void a_file_that_says_nonsense_of_its_orientation_is_taken_as_it_lies() throws IOException {
        byte[] whole = turned(6, false);

        for (int nonsense : new int[] {0, 9, 65_535}) {
            assertThat(Orientation.of(turned(nonsense, true))).isEqualTo(Orientation.UPRIGHT);
        }
        for (int length = 0; length < 60; length++) {
            assertThat(Orientation.of(Arrays.copyOf(whole, length))).isIn(1, 6);
        }
        byte[] damaged = whole.clone();
        Arrays.fill(damaged, 16, 24, (byte) 0xFF);
        assertThat(clean(damaged).getWidth()).isEqualTo(160);
    }

    private static BufferedImage clean(byte[] file) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(Pixels.clean(file, 1000)));
    }

    /** 160 × 80: red, green; blue, white. As a JPEG with this orientation. */
    private static byte[] turned(int orientation, boolean little) throws IOException {
        BufferedImage image = new BufferedImage(160, 80, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        Color[] colours = {Color.RED, Color.GREEN, Color.BLUE, Color.WHITE};
        for (int i = 0; i < colours.length; i++) {
            pen.setColor(colours[i]);
            pen.fillRect(i % 2 * 80, i / 2 * 40, 80, 40);
        }
        pen.dispose();
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", jpeg);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg.toByteArray(), 0, 2);
        out.write(exif(orientation, little));
        out.write(jpeg.toByteArray(), 2, jpeg.size() - 2);
        return out.toByteArray();
    }

    /** A segment with two entries: another one, then the orientation. */
    private static byte[] exif(int orientation, boolean little) {
        int high = orientation >> 8;
        int low = orientation & 0xFF;
        return little
                ? bytes(
                        0xFF, 0xE1, 0, 42, 'E', 'x', 'i', 'f', 0, 0, 'I', 'I', 42, 0, 8, 0, 0, 0, 2, 0, 0x0F, 1, 2, 0,
                        1, 0, 0, 0, 0, 0, 0, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, low, high, 0, 0)
                : bytes(
                        0xFF, 0xE1, 0, 42, 'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 2, 1, 0x0F, 0, 2,
                        0, 0, 0, 1, 0, 0, 0, 0, 1, 0x12, 0, 3, 0, 0, 0, 1, high, low, 0, 0);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    /** At so many quarters of the width and of the height. */
    private static String colour(BufferedImage image, int across, int down) {
        Color seen = new Color(image.getRGB(image.getWidth() * across / 4, image.getHeight() * down / 4));
        boolean red = seen.getRed() > 127;
        boolean green = seen.getGreen() > 127;
        boolean blue = seen.getBlue() > 127;
        return red && green && blue ? "white" : red ? "red" : green ? "green" : blue ? "blue" : "black";
    }
}
