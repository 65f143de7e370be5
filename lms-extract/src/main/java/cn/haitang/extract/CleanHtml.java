package cn.haitang.extract;

import java.util.Map;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Lets the elements of an allow-list through, without attributes, and the text of all others. */
final class CleanHtml extends DefaultHandler {

    private static final Map<String, String> ALLOWED = Map.ofEntries(
            Map.entry("h1", "h1"),
            Map.entry("h2", "h2"),
            Map.entry("h3", "h3"),
            Map.entry("h4", "h4"),
            Map.entry("p", "p"),
            Map.entry("ul", "ul"),
            Map.entry("ol", "ol"),
            Map.entry("li", "li"),
            Map.entry("table", "table"),
            Map.entry("tr", "tr"),
            Map.entry("td", "td"),
            Map.entry("th", "td"),
            Map.entry("b", "strong"),
            Map.entry("strong", "strong"),
            Map.entry("i", "em"),
            Map.entry("em", "em"));

    private final Html html = new Html();
    private final StringBuilder heading = new StringBuilder();
    private final Finding finding;
    private boolean inBody;

    CleanHtml(Finding finding) {
        this.finding = finding;
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes) {
        inBody |= name.equals("body");
        if (inBody && ALLOWED.containsKey(name)) {
            html.open(ALLOWED.getOrDefault(name, "p"));
            heading.setLength(0);
        }
    }

    @Override
    public void endElement(String uri, String name, String qName) {
        if (inBody && ALLOWED.containsKey(name)) {
            html.close(ALLOWED.getOrDefault(name, "p"));
            if (name.matches("h[1-4]")) {
                finding.heading(name.charAt(1) - '0', heading.toString(), 0);
            }
        }
    }

    @Override
    public void characters(char[] characters, int from, int length) {
        if (inBody) {
            String text = new String(characters, from, length);
            html.text(text);
            heading.append(text);
        }
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
