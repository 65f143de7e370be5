package cn.haitang.web.shared;

import org.jspecify.annotations.Nullable;

/**
 * HTML that is being written. Each {@code {}} of a template takes the next value, escaped; only the template itself, which
 * is a constant of our code, and {@link Markup} go out as they are. So what people typed stays text, in elements and in
 * quoted attributes alike.
 */
public final class Html {

    private static final String PLACE = "{}";

    private final StringBuilder out = new StringBuilder(16_384);
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
            out.append(template, from, place);
            value(value);
            from = place + PLACE.length();
        }
        if (template.indexOf(PLACE, from) >= 0) {
            throw new IllegalArgumentException("more places than values: " + template);
        }
        out.append(template, from, template.length());
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
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
