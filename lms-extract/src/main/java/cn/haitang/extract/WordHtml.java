package cn.haitang.extract;

import java.util.Locale;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** Writes a Word document with h1–h4, p, ul, ol, li, table, tr, td, strong and em; nothing else, and no attribute. */
final class WordHtml {

    private final XWPFDocument word;
    private final Finding finding;
    private final Html html = new Html();

    WordHtml(XWPFDocument word, Finding finding) {
        this.word = word;
        this.finding = finding;
        for (IBodyElement element : word.getBodyElements()) {
            if (element instanceof XWPFParagraph paragraph) {
                paragraph(paragraph);
            } else if (element instanceof XWPFTable table) {
                table(table);
            }
        }
    }

    @Override
    public String toString() {
        return html.toString();
    }

    private void paragraph(XWPFParagraph paragraph) {
        String text = paragraph.getText();
        if (text.isBlank()) {
            return;
        }
        int level = headingLevel(paragraph);
        if (level > 0) {
            finding.heading(level, text, 0);
            html.list("").element("h" + Math.min(4, level), () -> html.text(text));
            return;
        }
        String list = list(paragraph);
        html.list(list).element(list.isEmpty() ? "p" : "li", () -> runs(paragraph));
    }

    private void runs(XWPFParagraph paragraph) {
        for (XWPFRun run : paragraph.getRuns()) {
            html.styled(run.text(), run.isBold(), run.isItalic());
        }
    }

    private void table(XWPFTable table) {
        html.list("").element("table", () -> {
            for (XWPFTableRow row : table.getRows()) {
                html.element("tr", () -> row.getTableCells().forEach(this::cell));
            }
        });
    }

    private void cell(XWPFTableCell cell) {
        html.element(
                "td",
                () -> cell.getParagraphs().forEach(p -> {
                    runs(p);
                    html.text(" ");
                }));
    }

    /** 1 to 6 by the name of the style, which is English in the file whatever the language of Word; 0 for none. */
    private int headingLevel(XWPFParagraph paragraph) {
        String style = styleName(paragraph);
        if (style.equals("title")) {
            return 1;
        }
        return style.matches("(heading|标题) ?[1-6]") ? style.charAt(style.length() - 1) - '0' : 0;
    }

    private String list(XWPFParagraph paragraph) {
        String style = styleName(paragraph);
        if (style.startsWith("list bullet")) {
            return "ul";
        }
        if (style.startsWith("list number")) {
            return "ol";
        }
        if (paragraph.getNumID() == null) {
            return "";
        }
        return "bullet".equals(paragraph.getNumFmt()) ? "ul" : "ol";
    }

    private String styleName(XWPFParagraph paragraph) {
        String id = paragraph.getStyleID();
        XWPFStyle style =
                id == null || word.getStyles() == null ? null : word.getStyles().getStyle(id);
        String name = style == null ? id : style.getName();
        return name == null ? "" : name.toLowerCase(Locale.ROOT);
    }
}
