package cn.haitang.extract;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** A picture: its size, and a copy made anew, so that nothing hidden in the file reaches a browser. */
final class Pictures {

    Finding recognise(Path file, String type, Path folder) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            Jpeg.mustBeSmall(in);
        }
        BufferedImage picture = ImageIO.read(file.toFile());
        if (picture == null) {
            throw new Refused(Refused.BROKEN);
        }
        int width = Math.min(Jpeg.WIDTH, picture.getWidth());
        int height = Math.max(1, Math.round((float) width * picture.getHeight() / picture.getWidth()));
        BufferedImage canvas = Jpeg.canvas(width, height);
        Graphics2D pen = Jpeg.pen(canvas);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        Jpeg.write(canvas, folder.resolve("page-1.jpg"));
        Finding finding = new Finding("IMAGE", type)
                .count("pages", 1)
                .count("width", picture.getWidth())
                .count("height", picture.getHeight());
        finding.made("PAGE", 1, "page-1.jpg", "image/jpeg", width, height);
        return finding;
    }
}
