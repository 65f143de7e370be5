package cn.haitang.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haitang.web.Webapp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The light pages load a small font; every icon that we name is in it. Else: src/icons/make. */
class IconsTest {

    private static final Path ASSETS = Path.of("src", "main", "webapp", "assets");
    private static final Pattern ICON =
            Pattern.compile("\\bpi (pi-[a-z]+(?:-[a-z]+)*)(?![a-z-])|[\"'](pi-[a-z]+(?:-[a-z]+)*)[\"']");

    @Test
    void every_icon_that_is_named_is_in_the_small_font() throws IOException {
        String styles = Files.readString(ASSETS.resolve("css/primeicons.css"));
        String all = Files.readString(ASSETS.resolve("css/primeicons-all.css"));
        Set<String> missing;
        try (Stream<Path> scripts = Files.walk(ASSETS.resolve("js"))) {
            missing = Stream.of(
                            Webapp.facelets().stream(),
                            Webapp.sources().stream(),
                            scripts.filter(file -> file.toString().endsWith(".js")))
                    .flatMap(files -> files)
                    .flatMap(file -> ICON.matcher(Webapp.read(file)).results())
                    .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                    .filter(icon -> all.contains("." + icon + ":before {"))
                    .filter(icon -> !styles.contains("." + icon + ":before{"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        assertThat(missing).isEmpty();
    }
}
