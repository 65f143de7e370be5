package cn.haitang.certification.print;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;

/** An A4 sheet in landscape, or several. Hold the lock of {@link Fonts} from the first text until {@link #save()}. */
public final class Sheet implements AutoCloseable {

    private static final float LONG = PDRectangle.A4.getHeight();
    private static final float SHORT = PDRectangle.A4.getWidth();
    private static final float UNIT = LONG / 100;

    /** Of the sheet, in hundredths of its width. */
    public static final double HEIGHT = 100.0 * SHORT / LONG;

    private record Run(Fonts.Face face, String text) {}

    private final Fonts fonts;
    private final PDDocument document = new PDDocument();
    private PDPageContentStream out;
    private final Map<Fonts.Face, PDFont> embedded = new EnumMap<>(Fonts.Face.class);

    public Sheet(Fonts fonts) throws IOException {
        this.fonts = fonts;
        out = page(document);
    }

    private static PDPageContentStream page(PDDocument document) throws IOException {
        PDPage page = new PDPage(new PDRectangle(LONG, SHORT));
        document.addPage(page);
        PDPageContentStream stream = new PDPageContentStream(document, page);
        stream.transform(new Matrix(UNIT, 0, 0, -UNIT, 0, SHORT));
        return stream;
    }

    /** What is drawn from here on stands on another page. */
    public void nextPage() throws IOException {
        out.close();
        out = page(document);
    }

    /** Makes the sheet PDF/A-3b; once, at any time before {@link #save()}. */
    public void archive(About about, List<Attachment> attachments) throws IOException {
        new PdfA(document).apply(about, attachments);
    }

    /** @param opacity 0 to 1 */
    public void artwork(SvgArtwork artwork, double x, double y, double width, double opacity) throws IOException {
        out.saveGraphicsState();
        PDExtendedGraphicsState state = new PDExtendedGraphicsState();
        state.setNonStrokingAlphaConstant((float) opacity);
        state.setStrokingAlphaConstant((float) opacity);
        out.setGraphicsStateParameters(state);
        artwork.draw(new Ink(out), x, y, width);
        out.restoreGraphicsState();
    }

    /** As large as the box allows, in its middle. */
    public void picture(Picture picture, double x, double y, double width, double height) throws IOException {
        double scale = Math.min(width / picture.width(), height / picture.height());
        double wide = picture.width() * scale;
        double high = picture.height() * scale;
        float left = (float) (x + (width - wide) / 2);
        float bottom = (float) (y + (height + high) / 2);
        out.drawImage(picture.in(document), new Matrix((float) wide, 0, 0, (float) -high, left, bottom));
    }

    public void frame(double inset, double width, Color colour) throws IOException {
        out.setStrokingColor(colour);
        out.setLineWidth((float) width);
        double half = inset + width / 2;
        out.addRect((float) half, (float) half, (float) (100 - 2 * half), (float) (HEIGHT - 2 * half));
        out.stroke();
    }

    /** A filled square. */
    public void patch(double x, double y, double side, Color colour) throws IOException {
        out.setNonStrokingColor(colour);
        out.addRect((float) x, (float) y, (float) side, (float) side);
        out.fill();
    }

    public void line(double fromX, double toX, double y, double width, Color colour) throws IOException {
        out.setStrokingColor(colour);
        out.setLineWidth((float) width);
        out.moveTo((float) fromX, (float) y);
        out.lineTo((float) toX, (float) y);
        out.stroke();
    }

    public void dashedCircle(double cx, double cy, double radius, double width, Color colour) throws IOException {
        out.saveGraphicsState();
        out.setLineDashPattern(new float[] {.35f, .3f}, 0);
        new Ink(out).ellipse(cx, cy, radius, radius, new Paint(null, colour, width, false));
        out.restoreGraphicsState();
    }

    public void qr(QrCode code, double x, double y, double side) throws IOException {
        float scale = (float) (side / code.size());
        Ink ink = new Ink(out);
        ink.push(new Matrix(scale, 0, 0, scale, (float) x, (float) y));
        ink.path(code.path(), new Paint(new Color(0x1f1d23), null, 1, false));
        ink.pop();
    }

    /** Width of a text without the space after its last character. */
    public double width(Type type, String text) throws IOException {
        double width = 0;
        for (Run run : runs(type.style(), text)) {
            width += font(run.face()).getStringWidth(run.text()) / 1000 * type.size();
        }
        return width + type.spacing() * type.size() * Math.max(0, text.codePointCount(0, text.length()) - 1);
    }

    /** Draws from x on; the base line at y. */
    public void text(Type type, String text, double x, double y) throws IOException {
        out.beginText();
        out.setNonStrokingColor(type.colour());
        out.setCharacterSpacing((float) (type.spacing() * type.size()));
        out.setTextMatrix(new Matrix(1, 0, 0, -1, (float) x, (float) y));
        for (Run run : runs(type.style(), text)) {
            out.setFont(font(run.face()), (float) type.size());
            out.showText(run.text());
        }
        out.endText();
    }

    private List<Run> runs(Fonts.Style style, String text) {
        List<Run> runs = new ArrayList<>();
        text.codePoints().forEach(point -> {
            Fonts.Face face = fonts.face(style, point);
            if (face == null) {
                throw new IllegalArgumentException("no glyph for " + Character.toString(point));
            }
            Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            if (last != null && last.face() == face) {
                runs.set(runs.size() - 1, new Run(face, last.text() + Character.toString(point)));
            } else {
                runs.add(new Run(face, Character.toString(point)));
            }
        });
        return runs;
    }

    private PDFont font(Fonts.Face face) throws IOException {
        PDFont font = embedded.get(face);
        if (font == null) {
            font = PDType0Font.load(document, fonts.font(face), true);
            embedded.put(face, font);
        }
        return font;
    }

    public byte[] save() throws IOException {
        out.close();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes, CompressParameters.NO_COMPRESSION); // plain tables: the signature is appended to them
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
