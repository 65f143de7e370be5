package cn.haitang.certification.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.util.Matrix;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * One of our own SVG files, drawn as vectors: groups, paths, circles, ellipses, uses, with fill, stroke and transforms.
 * That is all our artwork needs; anything else in a file is an error rather than a gap in a certificate.
 */
public final class SvgArtwork {

    private static final Pattern TRANSFORM = Pattern.compile("(translate|rotate|scale)\\(([^)]*)\\)");

    private final Element root;
    private final Map<String, Element> named = new HashMap<>();

    private SvgArtwork(Element root) {
        this.root = root;
        name(root);
    }

    /** @param name file name without {@code .svg} under {@code /artwork} */
    public static SvgArtwork read(String name) {
        try (InputStream in =
                Objects.requireNonNull(SvgArtwork.class.getResourceAsStream("/artwork/" + name + ".svg"), name)) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return new SvgArtwork(factory.newDocumentBuilder().parse(in).getDocumentElement());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (ParserConfigurationException | SAXException broken) {
            throw new IllegalStateException("artwork " + name, broken);
        }
    }

    /** Draws it {@code width} wide, its view box's top left corner at x, y. */
    void draw(Ink ink, double x, double y, double width) throws IOException {
        String[] box = root.getAttribute("viewBox").split(" ", -1);
        double scale = width / Double.parseDouble(box[2]);
        ink.push(new Matrix((float) scale, 0, 0, (float) scale, (float) x, (float) y));
        ink.move(-Double.parseDouble(box[0]), -Double.parseDouble(box[1]));
        children(root, ink, Paint.NONE);
        ink.pop();
    }

    private void name(Element element) {
        if (element.hasAttribute("id")) {
            named.put("#" + element.getAttribute("id"), element);
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                name(inner);
            }
        }
    }

    private void children(Element parent, Ink ink, Paint paint) throws IOException {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && !element.getTagName().equals("defs")) {
                element(element, ink, paint.of(element));
            }
        }
    }

    private void element(Element element, Ink ink, Paint paint) throws IOException {
        ink.push(transform(element.getAttribute("transform")));
        switch (element.getTagName()) {
            case "g" -> children(element, ink, paint);
            case "use" -> {
                Element used = Objects.requireNonNull(named.get(element.getAttribute("href")));
                element(used, ink, paint.of(used));
            }
            case "path" -> ink.path(element.getAttribute("d"), paint);
            case "circle" ->
                ink.ellipse(
                        number(element, "cx"),
                        number(element, "cy"),
                        number(element, "r"),
                        number(element, "r"),
                        paint);
            case "ellipse" ->
                ink.ellipse(
                        number(element, "cx"),
                        number(element, "cy"),
                        number(element, "rx"),
                        number(element, "ry"),
                        paint);
            default -> throw new IllegalStateException("artwork element " + element.getTagName());
        }
        ink.pop();
    }

    private static double number(Element element, String attribute) {
        String value = element.getAttribute(attribute);
        return value.isEmpty() ? 0 : Double.parseDouble(value);
    }

    private static Matrix transform(String text) {
        Matrix whole = new Matrix();
        Matcher parts = TRANSFORM.matcher(text);
        while (parts.find()) {
            String[] values = parts.group(2).strip().split("[ ,]+", -1);
            float a = Float.parseFloat(values[0]);
            float b = values.length > 1 ? Float.parseFloat(values[1]) : 0;
            Matrix part = switch (parts.group(1)) {
                case "translate" -> Matrix.getTranslateInstance(a, b);
                case "rotate" -> Matrix.getRotateInstance(Math.toRadians(a), 0, 0);
                default -> Matrix.getScaleInstance(a, values.length > 1 ? b : a);
            };
            whole = part.multiply(whole);
        }
        return whole;
    }
}
