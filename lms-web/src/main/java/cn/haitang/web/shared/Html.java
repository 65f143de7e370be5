package cn.haitang.web.shared;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * HTML that is being written. Each {@code {}} of a template takes the next value, escaped; only the template itself, which
 * is a constant of our code, and {@link Markup} go out as they are. So what people typed stays text, in elements and in
 * quoted attributes alike.
 *
 * <p>It is kept as bytes, piece by piece: most pieces are Latin and copied as they are. In one long text a single Chinese
 * character would have all of it encoded letter by letter, which was a tenth of what a page cost.
 */
public final class Html {

    private static final String PLACE = "{}";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(16_384);
    private final String root;

    /** @param root the application's context path */
    public Html(String root) {
        this.root = root;
    }

    /** @param values as many as the template has places; null writes nothing */
    public Html put(String template, @Nullable Object... values) {
        int from = 0;
        for (Object value : values) {
            int place = template.indexOf(PLACE, from);
            if (place < 0) {
                throw new IllegalArgumentException("more values than places: " + template);
            }
            write(template.substring(from, place));
            value(value);
            from = place + PLACE.length();
        }
        if (template.indexOf(PLACE, from) >= 0) {
            throw new IllegalArgumentException("more places than values: " + template);
        }
        write(template.substring(from));
        return this;
    }

    /** The same when {@code shown}, else nothing. */
    public Html putIf(boolean shown, String template, @Nullable Object... values) {
        return shown ? put(template, values) : this;
    }

    /** The application's context path, before an address of it. */
    public String root() {
        return root;
    }

    private void value(@Nullable Object value) {
        if (value instanceof Markup markup) {
            markup.writeTo(this);
        } else if (value != null) {
            escape(value.toString());
        }
    }

    private void escape(String text) {
        int first = 0;
        while (first < text.length() && entity(text.charAt(first)) == null) {
            first++;
        }
        write(first == text.length() ? text : escaped(text, first));
    }

    private static String escaped(String text, int first) {
        StringBuilder escaped = new StringBuilder(text.length() + 16).append(text, 0, first);
        for (int i = first; i < text.length(); i++) {
            char c = text.charAt(i);
            String entity = entity(c);
            if (entity == null) {
                escaped.append(c);
            } else {
                escaped.append(entity);
            }
        }
        return escaped.toString();
    }

    private static @Nullable String entity(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> null;
        };
    }

    private void write(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** All of it, in UTF-8. */
    byte[] bytes() {
        return out.toByteArray();
    }

    @Override
    public String toString() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
