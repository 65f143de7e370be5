package cn.haitang.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The sources of the pages. */
public final class Webapp {

    public static final Path ROOT = Path.of("src", "main", "webapp");

    private Webapp() {}

    /** All facelets, templates and tags too. */
    public static List<Path> facelets() {
        return files(ROOT, ".xhtml");
    }

    /** Pages that have an address: /organisation/me.xhtml. */
    public static List<String> pages() {
        return facelets().stream()
                .map(file -> "/" + ROOT.relativize(file).toString().replace('\\', '/'))
                .filter(page -> !page.startsWith("/WEB-INF/"))
                .toList();
    }

    public static List<Path> sources() {
        return files(Path.of("src", "main", "java"), ".java");
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Path> files(Path root, String ending) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
