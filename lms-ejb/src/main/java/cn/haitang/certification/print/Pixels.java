package cn.haitang.certification.print;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Reads PNG and JPEG by what they are, within bounds that are checked before a pixel is decoded. */
public final class Pixels {

    private static final long MOST_PIXELS = 25_000_000;

    private Pixels() {}

    /**
     * The picture anew, without anything but its pixels: upright, no larger than asked for, JPEG when it is opaque, else PNG.
     *
     * @param most pixels of the longer side
     * @throws IOException no PNG or JPEG, damaged, or more than 25 megapixels
     */
    public static byte[] clean(byte[] file, int most) throws IOException {
        BufferedImage image = read(file);
        return scaled(image, Orientation.of(file), most, !image.getColorModel().hasAlpha());
    }

    /** Like {@link #clean}, always a JPEG: what shows through is white, as the sheet. */
    public static byte[] onWhite(byte[] file, int most) throws IOException {
        return scaled(read(file), Orientation.of(file), most, true);
    }

    private static byte[] scaled(BufferedImage image, int orientation, int most, boolean opaque) throws IOException {
        double scale = Math.min(1, (double) most / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        boolean lies = Orientation.lies(orientation);
        BufferedImage small = new BufferedImage(
                lies ? height : width,
                lies ? width : height,
                opaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = small.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        if (opaque) {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, small.getWidth(), small.getHeight());
        }
        pen.transform(Orientation.upright(orientation, width, height));
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(small, opaque ? "jpeg" : "png", out);
        return out.toByteArray();
    }

    /** @param file as {@link #clean} made it */
    public static Picture picture(byte[] file) throws IOException {
        BufferedImage image = read(file);
        int width = image.getWidth();
        int height = image.getHeight();
        if (!image.getColorModel().hasAlpha()) {
            return new Picture(width, height, file, null);
        }
        int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
        byte[] colours = new byte[pixels.length * 3];
        byte[] opacity = new byte[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            colours[3 * i] = (byte) (pixels[i] >> 16);
            colours[3 * i + 1] = (byte) (pixels[i] >> 8);
            colours[3 * i + 2] = (byte) pixels[i];
            opacity[i] = (byte) (pixels[i] >>> 24);
        }
        return new Picture(width, height, deflated(colours), deflated(opacity));
    }

    private static BufferedImage read(byte[] file) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            ImageReader reader = readers.hasNext() ? readers.next() : null;
            if (reader == null || !reader.getFormatName().matches("(?i)png|jpe?g")) {
                throw new IOException("neither PNG nor JPEG");
            }
            try {
                reader.setInput(in, true, true);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    throw new IOException("too many pixels");
                }
                return reader.read(0);
            } finally {
                reader.dispose();
            }
        } catch (RuntimeException damaged) {
            throw new IOException(damaged);
        }
    }

    private static byte[] deflated(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(bytes);
        }
        return out.toByteArray();
    }
}
