package cn.haitang.extract;

/** Writes HTML from names that we choose and text that is always escaped, so nothing from a file can become markup. */
final class Html {

    private final StringBuilder out = new StringBuilder();
    private String openList = "";

    /** Opens, keeps or closes a list: {@code ul}, {@code ol}, or empty for none. */
    Html list(String list) {
        if (!openList.equals(list)) {
            if (!openList.isEmpty()) {
                out.append("</").append(openList).append(">\n");
            }
            if (!list.isEmpty()) {
                out.append('<').append(list).append(">\n");
            }
            openList = list;
        }
        return this;
    }

    Html element(String name, Runnable content) {
        out.append('<').append(name).append('>');
        content.run();
        out.append("</").append(name).append(">\n");
        return this;
    }

    Html styled(String text, boolean strong, boolean emphasised) {
        out.append(strong ? "<strong>" : "").append(emphasised ? "<em>" : "");
        text(text);
        out.append(emphasised ? "</em>" : "").append(strong ? "</strong>" : "");
        return this;
    }

    Html open(String name) {
        out.append('<').append(name).append('>');
        return this;
    }

    Html close(String name) {
        out.append("</").append(name).append('>');
        return this;
    }

    Html text(String raw) {
        for (char c : raw.replaceAll("[\\p{Cc}&&[^\\n\\t]]", "").toCharArray()) {
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> out.append(c);
            }
        }
        return this;
    }

    @Override
    public String toString() {
        list("");
        return out.toString();
    }
}
