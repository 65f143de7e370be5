package cn.haitang.certification.print;

import java.awt.Color;

/**
 * How a text is set.
 *
 * @param size of the em
 * @param spacing after each character, in em
 */
public record Type(Fonts.Style style, double size, double spacing, Color colour) {

    public Type(Fonts.Style style, double size, Color colour) {
        this(style, size, 0, colour);
    }

    public Type sized(double newSize, double newSpacing) {
        return new Type(style, newSize, newSpacing, colour);
    }
}
