package cn.haitang.web.shared;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A rendered page with marks where one person's values come, see {@link Hole}. */
final class Frame {

    private static final Set<String> MARKS = Set.of(Hole.TITLE, Hole.CONTENT, Hole.CSRF, Hole.PERSON);
    private static final Pattern MARK = Pattern.compile("\\{\\{[a-z]+}}");

    private static final byte[] NOTHING = {};

    /** Text as bytes, and between two of them a mark. */
    private final List<byte[]> texts = new ArrayList<>();

    private final List<String> marks = new ArrayList<>();

    /** @throws IllegalArgumentException when there is a mark that nobody fills, or no place for the content */
    Frame(String page) {
        Matcher mark = MARK.matcher(page);
        int from = 0;
        while (mark.find()) {
            if (!MARKS.contains(mark.group())) {
                throw new IllegalArgumentException("nothing is known for " + mark.group());
            }
            texts.add(page.substring(from, mark.start()).getBytes(StandardCharsets.UTF_8));
            marks.add(mark.group());
            from = mark.end();
        }
        texts.add(page.substring(from).getBytes(StandardCharsets.UTF_8));
        if (!marks.contains(Hole.CONTENT)) {
            throw new IllegalArgumentException("a frame without a place for the content");
        }
    }

    /** @param values for each mark, as HTML in UTF-8 */
    ByteArrayOutputStream filled(Map<String, byte[]> values) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(32_768);
        for (int i = 0; i < marks.size(); i++) {
            out.writeBytes(texts.get(i));
            out.writeBytes(values.getOrDefault(marks.get(i), NOTHING));
        }
        out.writeBytes(texts.get(marks.size()));
        return out;
    }
}
