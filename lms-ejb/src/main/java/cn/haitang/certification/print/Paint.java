package cn.haitang.certification.print;

import java.awt.Color;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Fill and stroke, inherited from the element around. A path without any fill named is not filled here. */
record Paint(@Nullable Color fill, @Nullable Color stroke, double strokeWidth, boolean roundCap) {

    static final Paint NONE = new Paint(null, null, 1, false);

    Paint of(Element element) {
        String width = element.getAttribute("stroke-width");
        String cap = element.getAttribute("stroke-linecap");
        return new Paint(
                colour(element.getAttribute("fill"), fill),
                colour(element.getAttribute("stroke"), stroke),
                width.isEmpty() ? strokeWidth : Double.parseDouble(width),
                cap.isEmpty() ? roundCap : cap.equals("round"));
    }

    private static @Nullable Color colour(String text, @Nullable Color inherited) {
        return text.isEmpty() ? inherited : text.equals("none") ? null : Color.decode(text);
    }
}
