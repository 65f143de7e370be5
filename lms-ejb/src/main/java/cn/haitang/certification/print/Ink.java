package cn.haitang.certification.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.util.Matrix;

/** Shapes on a page in the coordinates that are pushed. */
final class Ink {

    /** Four curves make an ellipse; this places their control points. */
    private static final double ARC = 0.5522847;

    private final PDPageContentStream out;

    Ink(PDPageContentStream out) {
        this.out = out;
    }

    void push(Matrix matrix) throws IOException {
        out.saveGraphicsState();
        out.transform(matrix);
    }

    void move(double x, double y) throws IOException {
        out.transform(Matrix.getTranslateInstance((float) x, (float) y));
    }

    void pop() throws IOException {
        out.restoreGraphicsState();
    }

    void path(String data, Paint paint) throws IOException {
        SvgPath.draw(data, new PagePen());
        finish(paint);
    }

    void ellipse(double cx, double cy, double rx, double ry, Paint paint) throws IOException {
        PagePen pen = new PagePen();
        pen.move(cx + rx, cy);
        pen.curve(cx + rx, cy + ry * ARC, cx + rx * ARC, cy + ry, cx, cy + ry);
        pen.curve(cx - rx * ARC, cy + ry, cx - rx, cy + ry * ARC, cx - rx, cy);
        pen.curve(cx - rx, cy - ry * ARC, cx - rx * ARC, cy - ry, cx, cy - ry);
        pen.curve(cx + rx * ARC, cy - ry, cx + rx, cy - ry * ARC, cx + rx, cy);
        pen.close();
        finish(paint);
    }

    private void finish(Paint paint) throws IOException {
        if (paint.fill() != null) {
            out.setNonStrokingColor(paint.fill());
        }
        if (paint.stroke() != null) {
            out.setStrokingColor(paint.stroke());
            out.setLineWidth((float) paint.strokeWidth());
            out.setLineCapStyle(paint.roundCap() ? 1 : 0);
        }
        if (paint.fill() != null && paint.stroke() != null) {
            out.fillAndStroke();
        } else if (paint.fill() != null) {
            out.fill();
        } else {
            out.stroke();
        }
    }

    private final class PagePen implements SvgPath.Pen {

        @Override
        public void move(double x, double y) {
            write(() -> out.moveTo((float) x, (float) y));
        }

        @Override
        public void line(double x, double y) {
            write(() -> out.lineTo((float) x, (float) y));
        }

        @Override
        public void curve(double x1, double y1, double x2, double y2, double x, double y) {
            write(() -> out.curveTo((float) x1, (float) y1, (float) x2, (float) y2, (float) x, (float) y));
        }

        @Override
        public void close() {
            write(out::closePath);
        }
    }

    private interface Writing {
        void write() throws IOException;
    }

    private static void write(Writing writing) {
        try {
            writing.write();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
