package cn.haitang.it.browser;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A still picture as a film that a browser's fake camera plays: YUV4MPEG2, grey. */
final class Film {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int FRAMES = 4;
    private static final byte NO_COLOUR = (byte) 128;

    private Film() {}

    static Path of(BufferedImage picture) throws IOException {
        BufferedImage frame = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = frame.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.setColor(Color.LIGHT_GRAY);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        double scale = Math.min((double) WIDTH / picture.getWidth(), (double) HEIGHT / picture.getHeight());
        int width = (int) (picture.getWidth() * scale);
        int height = (int) (picture.getHeight() * scale);
        pen.drawImage(picture, (WIDTH - width) / 2, (HEIGHT - height) / 2, width, height, null);
        pen.dispose();
        byte[] light = (byte[]) frame.getRaster().getDataElements(0, 0, WIDTH, HEIGHT, null);
        byte[] colour = new byte[WIDTH * HEIGHT / 2];
        java.util.Arrays.fill(colour, NO_COLOUR);
        Path film = Files.createTempFile("film", ".y4m");
        try (OutputStream out = Files.newOutputStream(film)) {
            out.write(("YUV4MPEG2 W" + WIDTH + " H" + HEIGHT + " F10:1 Ip C420jpeg\n")
                    .getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < FRAMES; i++) {
                out.write("FRAME\n".getBytes(StandardCharsets.US_ASCII));
                out.write(light);
                out.write(colour);
            }
        }
        return film;
    }
}
