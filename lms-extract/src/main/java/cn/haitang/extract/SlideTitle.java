package cn.haitang.extract;

import org.apache.poi.sl.usermodel.Shape;
import org.apache.poi.sl.usermodel.Slide;
import org.apache.poi.sl.usermodel.TextParagraph;
import org.apache.poi.sl.usermodel.TextRun;
import org.apache.poi.sl.usermodel.TextShape;

/** What a slide is called: its title, or, where a tool made the deck without titles, its largest short text. */
final class SlideTitle {

    private static final int LONGEST = 60;

    private SlideTitle() {}

    static String of(Slide<?, ?> slide) {
        String title = slide.getTitle();
        if (title != null && !title.isBlank()) {
            return title;
        }
        String largest = "";
        double size = 0;
        for (Shape<?, ?> shape : slide.getShapes()) {
            if (shape instanceof TextShape<?, ?> text && fits(text.getText()) && size(text) > size) {
                largest = text.getText();
                size = size(text);
            }
        }
        return largest;
    }

    private static boolean fits(String text) {
        return text.strip().length() > 1 && text.length() <= LONGEST;
    }

    private static double size(TextShape<?, ?> shape) {
        double size = 0;
        for (TextParagraph<?, ?, ?> paragraph : shape.getTextParagraphs()) {
            for (TextRun run : paragraph.getTextRuns()) {
                Double points = run.getFontSize();
                size = Math.max(size, points == null ? 0 : points);
            }
        }
        return size;
    }
}
