package cn.haitang.web.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** The message bundles, one per capability and language, read once: {@code texts/<capability>_<language>.properties}. */
public final class Bundles {

    /** Each has a file per language; a test holds the files equal in keys. */
    public static final List<String> CAPABILITIES =
            List.of("shared", "organisation", "media", "camp", "learning", "certification", "assessment", "engagement");

    private static final Map<String, Map<String, String>> BY_LANGUAGE = Map.of("zh", read("zh"), "en", read("en"));

    private Bundles() {}

    public static Map<String, String> in(Locale locale) {
        return Objects.requireNonNull(BY_LANGUAGE.get("zh".equals(locale.getLanguage()) ? "zh" : "en"));
    }

    private static Map<String, String> read(String language) {
        Map<String, String> texts = new HashMap<>();
        for (String capability : CAPABILITIES) {
            Properties properties = new Properties();
            String name = "/texts/" + capability + "_" + language + ".properties";
            try (InputStream in = Bundles.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new IllegalStateException("missing " + name);
                }
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
            properties.forEach((key, text) -> texts.put((String) key, (String) text));
        }
        return Map.copyOf(texts);
    }
}
