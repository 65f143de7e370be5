package cn.haitang.certification.print;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the path data of our artwork: M C S Q V L H Z in absolute coordinates. */
final class SvgPath {

    /** What a path is drawn on. */
    interface Pen {
        void move(double x, double y);

        void line(double x, double y);

        void curve(double x1, double y1, double x2, double y2, double x, double y);

        void close();
    }

    private static final Pattern TOKEN = Pattern.compile("[MLHVCSQZ]|-?[0-9]*\\.?[0-9]+");

    private final Matcher tokens;
    private String token = "";
    private double x;
    private double y;
    private double startX;
    private double startY;
    private double controlX;
    private double controlY;

    private SvgPath(String data) {
        tokens = TOKEN.matcher(data);
        advance();
    }

    static void draw(String data, Pen pen) {
        new SvgPath(data).draw(pen);
    }

    private void draw(Pen pen) {
        char command = 'M';
        while (!token.isEmpty()) {
            if (Character.isLetter(token.charAt(0))) {
                command = token.charAt(0);
                advance();
            }
            step(command, pen);
        }
    }

    private void step(char command, Pen pen) {
        switch (command) {
            case 'M' -> {
                to(number(), number());
                startX = x;
                startY = y;
                pen.move(x, y);
            }
            case 'L' -> line(pen, number(), number());
            case 'H' -> line(pen, number(), y);
            case 'V' -> line(pen, x, number());
            case 'C' -> curve(pen, number(), number(), number(), number());
            case 'S' -> curve(pen, 2 * x - controlX, 2 * y - controlY, number(), number());
            case 'Q' -> quadratic(pen, number(), number(), number(), number());
            case 'Z' -> {
                to(startX, startY);
                pen.close();
            }
            default -> throw new IllegalArgumentException("path command " + command);
        }
    }

    private void line(Pen pen, double toX, double toY) {
        to(toX, toY);
        pen.line(x, y);
    }

    private void curve(Pen pen, double x1, double y1, double x2, double y2) {
        to(number(), number());
        pen.curve(x1, y1, x2, y2, x, y);
        controlX = x2;
        controlY = y2;
    }

    private void quadratic(Pen pen, double cx, double cy, double toX, double toY) {
        double x1 = x + 2 * (cx - x) / 3;
        double y1 = y + 2 * (cy - y) / 3;
        to(toX, toY);
        pen.curve(x1, y1, x + 2 * (cx - x) / 3, y + 2 * (cy - y) / 3, x, y);
    }

    private void to(double newX, double newY) {
        x = newX;
        y = newY;
        controlX = newX;
        controlY = newY;
    }

    private double number() {
        double value = Double.parseDouble(token);
        advance();
        return value;
    }

    private void advance() {
        token = tokens.find() ? tokens.group() : "";
    }
}
