package cn.haitang.content;

import cn.haitang.content.files.ContentFolder;
import java.nio.file.Path;

/**
 * Checks a content folder without a server: {@code java -cp <libraries> cn.haitang.content.CheckContent content}. One
 * line per error with file and line; exit code 1 when there is any.
 */
public final class CheckContent {

    private CheckContent() {}

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments.length == 0 ? "content" : arguments[0]);
        ContentFolder.Reading reading = new ContentFolder(folder).read(true);
        reading.problems().forEach(System.err::println);
        reading.content().ifPresent(content -> System.out.println(content.summary()));
        System.exit(reading.problems().isEmpty() ? 0 : 1);
    }
}
