package cn.haitang.extract;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.sl.draw.Drawable;
import org.apache.poi.sl.usermodel.PictureData;
import org.apache.poi.sl.usermodel.Slide;
import org.apache.poi.sl.usermodel.SlideShow;
import org.apache.poi.sl.usermodel.SlideShowFactory;

/** Slide decks (PPTX and the old PPT): text by Tika, titles and pictures of the slides by POI. */
final class Slides {

    Finding recognise(Path file, String type, Path folder) throws Exception {
        ZipSecureFile.setMaxFileCount(ZipGuard.ENTRIES);
        ZipSecureFile.setMaxEntrySize(ZipGuard.EXPANDED);
        Finding finding = new Finding("SLIDES", type);
        Tikas.Document document = Tikas.read(file);
        try (SlideShow<?, ?> show = SlideShowFactory.create(file.toFile(), null, true)) {
            for (PictureData picture : show.getPictureData()) {
                Jpeg.mustBeSmall(new ByteArrayInputStream(picture.getData()));
            }
            List<? extends Slide<?, ?>> slides = show.getSlides();
            finding.say("title", document.title())
                    .say("author", document.author())
                    .count("pages", slides.size())
                    .text(document.text());
            for (int i = 0; i < slides.size(); i++) {
                finding.heading(1, SlideTitle.of(slides.get(i)), i + 1);
            }
            pictures(show.getPageSize(), slides, folder, finding);
        }
        return finding;
    }

    private static void pictures(Dimension page, List<? extends Slide<?, ?>> slides, Path folder, Finding finding)
            throws IOException {
        double scale = (double) Jpeg.WIDTH / page.width;
        int height = (int) Math.round(page.height * scale);
        int count = Math.min(Pdfs.PAGES, slides.size());
        Fonts.register();
        for (int i = 0; i < count; i++) {
            BufferedImage picture = Jpeg.canvas(Jpeg.WIDTH, height);
            Graphics2D pen = Jpeg.pen(picture);
            pen.setRenderingHint(Drawable.FONT_FALLBACK, Fonts.FALLBACK);
            pen.setRenderingHint(Drawable.FONT_MAP, Fonts.missing());
            pen.scale(scale, scale);
            slides.get(i).draw(pen);
            pen.dispose();
            String name = "page-" + (i + 1) + ".jpg";
            Jpeg.write(picture, folder.resolve(name));
            finding.made("PAGE", i + 1, name, "image/jpeg", Jpeg.WIDTH, height);
            Signs.progress(i + 1L, count);
        }
    }
}
