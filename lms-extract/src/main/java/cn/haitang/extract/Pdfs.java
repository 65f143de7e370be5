package cn.haitang.extract;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** PDF: text by Tika, bookmarks and page pictures by PDFBox. */
final class Pdfs {

    static final int PAGES = 300;
    private static final int DEEPEST = 3;

    Finding recognise(Path file, Path folder) throws Exception {
        mustEnd(file);
        Finding finding = new Finding("PDF", "application/pdf");
        try (PDDocument pdf = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            Tikas.Document document = Tikas.read(file);
            finding.say("title", document.title())
                    .say("author", document.author())
                    .count("pages", pdf.getNumberOfPages())
                    .text(document.text());
            if (pdf.getDocumentCatalog().getDocumentOutline() != null) {
                bookmarks(pdf, pdf.getDocumentCatalog().getDocumentOutline(), 1, finding);
            }
            pictures(pdf, folder, finding);
        }
        return finding;
    }

    private static void bookmarks(PDDocument pdf, PDOutlineNode node, int level, Finding finding) throws IOException {
        for (PDOutlineItem item : node.children()) {
            PDPage page = item.findDestinationPage(pdf);
            finding.heading(
                    level,
                    String.valueOf(item.getTitle()),
                    page == null ? 0 : 1 + pdf.getPages().indexOf(page));
            if (level < DEEPEST) {
                bookmarks(pdf, item, level + 1, finding);
            }
        }
    }

    private static void pictures(PDDocument pdf, Path folder, Finding finding) throws IOException {
        PDFRenderer renderer = new PDFRenderer(pdf);
        renderer.setSubsamplingAllowed(true);
        int count = Math.min(PAGES, pdf.getNumberOfPages());
        for (int i = 0; i < count; i++) {
            PDRectangle box = pdf.getPage(i).getCropBox();
            boolean turned = pdf.getPage(i).getRotation() % 180 != 0;
            float width = turned ? box.getHeight() : box.getWidth();
            float height = turned ? box.getWidth() : box.getHeight();
            float scale = Math.min(Jpeg.WIDTH / width, 4f * Jpeg.WIDTH / height);
            BufferedImage picture = renderer.renderImage(i, scale, ImageType.RGB);
            String name = "page-" + (i + 1) + ".jpg";
            Jpeg.write(picture, folder.resolve(name));
            finding.made("PAGE", i + 1, name, "image/jpeg", picture.getWidth(), picture.getHeight());
            Signs.progress(i + 1L, count);
        }
    }

    /** A PDF that was cut off has no end mark; PDFBox would repair it silently and lose pages. */
    private static void mustEnd(Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            int length = (int) Math.min(2048, file.length());
            byte[] tail = new byte[length];
            file.seek(file.length() - length);
            file.readFully(tail);
            if (!new String(tail, StandardCharsets.ISO_8859_1).contains("%%EOF")) {
                throw new Refused(Refused.TRUNCATED);
            }
        }
    }
}
