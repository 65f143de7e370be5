package cn.haitang.content.files;

/**
 * A content file that fits its schema: what it says, and where each part stands.
 *
 * @param name inside the content folder
 */
public record Document<T>(String name, T value, YamlTree tree) {

    /** A problem at a place in this file, named step by step: {@code problem("…", "modules", 2, "units", 0, "ref")}. */
    public Problem problem(String text, Object... path) {
        StringBuilder pointer = new StringBuilder();
        for (Object step : path) {
            pointer.append('/').append(step);
        }
        return new Problem(name, tree.line(pointer.toString()), text);
    }
}
