package cn.haitang.extract;

import java.awt.Rectangle;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** Small real files, made for the tests. */
final class Samples {

    private Samples() {}

    static Path deck(Path file, String... titles) throws IOException {
        try (XMLSlideShow show = new XMLSlideShow();
                OutputStream out = Files.newOutputStream(file)) {
            show.getProperties().getCoreProperties().setTitle("心肺复苏标准流程");
            for (String title : titles) {
                XSLFSlide slide = show.createSlide(show.getSlideMasters().get(0).getLayout(SlideLayout.TITLE_ONLY));
                slide.getPlaceholder(0).setText(title);
                XSLFTextBox box = slide.createTextBox();
                box.setAnchor(new Rectangle(60, 220, 600, 120));
                box.setText("先看现场安全不安全，再拍肩呼喊");
                box.getTextParagraphs().get(0).getTextRuns().get(0).setFontFamily("微软雅黑");
                box.getTextParagraphs().get(0).getTextRuns().get(0).setFontSize(28.0);
            }
            show.write(out);
        }
        return file;
    }

    static Path word(Path file) throws IOException {
        try (XWPFDocument word = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            paragraph(word, "Heading1", "一、急救口诀");
            paragraph(word, "", "先看 <script>alert(1)</script> 现场 & 安全")
                    .getRuns()
                    .get(0)
                    .setBold(true);
            paragraph(word, "ListBullet", "拍肩呼喊");
            paragraph(word, "ListBullet", "看胸廓起伏");
            XWPFTable table = word.createTable(1, 2);
            table.getRow(0).getCell(0).setText("按压");
            table.getRow(0).getCell(1).setText("30 次");
            word.write(out);
        }
        return file;
    }

    private static XWPFParagraph paragraph(XWPFDocument word, String style, String text) {
        XWPFParagraph paragraph = word.createParagraph();
        if (style.equals("Heading1")) {
            paragraph.setStyle("heading 1");
        } else if (!style.isEmpty()) {
            paragraph.setStyle("list bullet");
        }
        paragraph.createRun().setText(text);
        return paragraph;
    }

    static Path pdf(Path file, int pages, String password) throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            PDDocumentOutline outline = new PDDocumentOutline();
            pdf.getDocumentCatalog().setDocumentOutline(outline);
            for (int i = 1; i <= pages; i++) {
                PDPage page = new PDPage();
                pdf.addPage(page);
                PDPageFitDestination destination = new PDPageFitDestination();
                destination.setPage(page);
                PDOutlineItem item = new PDOutlineItem();
                item.setTitle("第 " + i + " 节");
                item.setDestination(destination);
                outline.addLast(item);
            }
            if (!password.isEmpty()) {
                pdf.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
            }
            pdf.save(file.toFile());
        }
        return file;
    }

    /** A ZIP with one entry of zeros that unpacks to far more than it weighs. */
    static Path bomb(Path file, long unpacked) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("ppt/slides/slide1.xml"));
            byte[] zeros = new byte[1 << 20];
            for (long left = unpacked; left > 0; left -= zeros.length) {
                zip.write(zeros);
            }
        }
        return file;
    }

    static Path manyEntries(Path file, int entries) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < entries; i++) {
                zip.putNextEntry(new ZipEntry("e" + i));
            }
        }
        return file;
    }

    static Path nested(Path file, int depth) throws IOException {
        Path inner = Files.createTempFile(file.getParent(), "inner", ".zip");
        Files.write(inner, new byte[] {1});
        for (int i = 0; i < depth; i++) {
            Path outer = Files.createTempFile(file.getParent(), "outer", ".zip");
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(outer))) {
                zip.putNextEntry(new ZipEntry("inner.zip"));
                zip.write(Files.readAllBytes(inner));
            }
            inner = outer;
        }
        return Files.move(inner, file);
    }

    static Path truncated(Path whole, Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(whole);
        return Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length * 6 / 10));
    }

    /** Two seconds of a test picture with a tone. */
    static Path video(Ffmpeg ffmpeg, Path file, List<String> how) throws Exception {
        return video(ffmpeg, file, "640x360", 2, how);
    }

    static Path video(Ffmpeg ffmpeg, Path file, String size, int seconds, List<String> how) throws Exception {
        List<String> arguments = new java.util.ArrayList<>(
                List.of("-f", "lavfi", "-i", "testsrc=size=" + size + ":rate=25:duration=" + seconds));
        arguments.addAll(List.of("-f", "lavfi", "-i", "sine=frequency=440:duration=" + seconds));
        arguments.addAll(how);
        return ffmpeg(ffmpeg, file, arguments);
    }

    static Path ffmpeg(Ffmpeg ffmpeg, Path file, List<String> how) throws Exception {
        List<String> arguments = new java.util.ArrayList<>(how);
        arguments.add(file.toString());
        StringBuilder said = new StringBuilder();
        int exit = ffmpeg.run(arguments, line -> said.append(line).append('\n'));
        if (exit != 0) {
            throw new IllegalStateException(said.toString());
        }
        return file;
    }
}
