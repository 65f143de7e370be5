package cn.haitang.certification;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** Pictures for tests. */
final class SamplePicture {

    private SamplePicture() {}

    /** A ring on a transparent ground. */
    static byte[] png(int width, int height) throws IOException {
        return drawn(new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB), "png");
    }

    static byte[] jpeg(int width, int height) throws IOException {
        return drawn(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "jpeg");
    }

    private static byte[] drawn(BufferedImage image, String format) throws IOException {
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(0xa3202f));
        pen.drawOval(2, 2, image.getWidth() - 5, image.getHeight() - 5);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }
}
