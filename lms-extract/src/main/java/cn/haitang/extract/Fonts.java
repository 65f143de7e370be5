package cn.haitang.extract;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.util.AbstractMap;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One Chinese font that is always there: slides name fonts (微软雅黑, 等线) that a server does not have. */
final class Fonts {

    static final String CHINESE = "Noto Sans SC";
    static final Map<String, String> FALLBACK = Map.of("*", CHINESE);

    private Fonts() {}

    static void register() throws IOException {
        try (InputStream ttf = Fonts.class.getResourceAsStream("/fonts/NotoSansSC-Regular.ttf")) {
            if (ttf == null) {
                throw new IllegalStateException("the Chinese font is not on the class path");
            }
            GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(Font.createFont(Font.TRUETYPE_FONT, ttf));
        } catch (FontFormatException broken) {
            throw new IOException(broken);
        }
    }

    /** Maps each font that this machine lacks to the Chinese one; the others stay. */
    static Map<String, String> missing() {
        Set<String> here = Arrays.stream(
                        GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames())
                .collect(Collectors.toSet());
        return new AbstractMap<>() {
            @Override
            public @Nullable String get(@Nullable Object family) {
                return family != null && here.contains(family) ? null : CHINESE;
            }

            @Override
            public boolean containsKey(@Nullable Object family) {
                return get(family) != null;
            }

            @Override
            public Set<Map.Entry<String, String>> entrySet() {
                return Set.of();
            }
        };
    }
}
