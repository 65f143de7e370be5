package cn.haitang.certification;

import cn.haitang.certification.print.Fonts;
import cn.haitang.certification.print.Sheet;
import cn.haitang.certification.print.Type;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The register as a spreadsheet and as a document. */
@ApplicationScoped
public class RegisterFiles {

    private static final Color INK = new Color(0x1f1d23);
    private static final double[] COLUMNS = {4, 19, 32, 49, 63, 73, 82, 91};
    private static final int LINES = 30;

    @Inject
    private Fonts fonts;

    /** @param heads of the columns; {@code rows} as texts, as many a row */
    public byte[] spreadsheet(String title, List<String> heads, List<List<String>> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Haitang", "1.0")) {
            Worksheet sheet = book.newWorksheet(title);
            for (int column = 0; column < heads.size(); column++) {
                sheet.value(0, column, heads.get(column));
                sheet.style(0, column).bold().set();
                sheet.width(column, column == 1 ? 20 : 16);
            }
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    sheet.value(row + 1, column, rows.get(row).get(column));
                }
            }
            sheet.freezePane(0, 1);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** A4 in landscape, thirty lines a page. */
    public byte[] document(String title, List<String> heads, List<List<String>> rows) {
        synchronized (fonts) {
            try (Sheet sheet = new Sheet(fonts)) {
                int pages = Math.max(1, (rows.size() + LINES - 1) / LINES);
                for (int page = 0; page < pages; page++) {
                    if (page > 0) {
                        sheet.nextPage();
                    }
                    page(
                            sheet,
                            title + "  " + (page + 1) + "/" + pages,
                            heads,
                            rows.subList(page * LINES, Math.min(rows.size(), (page + 1) * LINES)));
                }
                return sheet.save();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    private void page(Sheet sheet, String title, List<String> heads, List<List<String>> rows) throws IOException {
        sheet.text(type(Fonts.Style.BOLD, 1.6), printable(title), COLUMNS[0], 5);
        List<List<String>> lines = new ArrayList<>(List.of(heads));
        lines.addAll(rows);
        double y = 8.5;
        for (List<String> line : lines) {
            Type type = type(line == heads ? Fonts.Style.BOLD : Fonts.Style.SANS, .95);
            for (int column = 0; column < line.size(); column++) {
                double room = (column + 1 < COLUMNS.length ? COLUMNS[column + 1] : 97) - COLUMNS[column] - .6;
                sheet.text(type, fitting(sheet, type, printable(line.get(column)), room), COLUMNS[column], y);
            }
            sheet.line(COLUMNS[0], 97, y + .6, .03, Color.LIGHT_GRAY);
            y += 1.95;
        }
    }

    private static String fitting(Sheet sheet, Type type, String text, double room) throws IOException {
        String fit = text;
        while (!fit.isEmpty() && sheet.width(type, fit) > room) {
            fit = fit.substring(0, fit.offsetByCodePoints(fit.length(), -1));
        }
        return fit;
    }

    /** What no font has is left out: the spreadsheet has it. */
    private String printable(String text) {
        StringBuilder printable = new StringBuilder();
        text.codePoints()
                .filter(point -> fonts.missing(Fonts.Style.BOLD, Character.toString(point))
                        .isEmpty())
                .forEach(printable::appendCodePoint);
        return printable.toString();
    }

    private static Type type(Fonts.Style style, double size) {
        return new Type(style, size, INK);
    }
}
