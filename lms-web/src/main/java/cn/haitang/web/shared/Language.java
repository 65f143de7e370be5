package cn.haitang.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The reader's language: chosen (cookie), else the first of Chinese and English that the browser asks for. Who asks for others
 * alone gets English, which a foreigner at a gate reads sooner than Chinese; who asks for none, Chinese. Also light or dark.
 */
@Named
@RequestScoped
public class Language {

    public static final String COOKIE = "lang";
    public static final String THEME_COOKIE = "theme";
    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    @Inject
    private HttpServletRequest request;

    /** Asked for by every text of a page, therefore found once. */
    private @Nullable Locale found;

    public Locale getLocale() {
        if (found == null) {
            found = cookie(COOKIE)
                    .map(chosen -> chosen.startsWith("en") ? Locale.ENGLISH : CHINESE)
                    .orElseGet(this::asked);
        }
        return found;
    }

    /** {@code zh-CN} or {@code en}, for the lang attribute. */
    public String getTag() {
        return getLocale().equals(CHINESE) ? "zh-CN" : "en";
    }

    public boolean isChinese() {
        return getLocale().equals(CHINESE);
    }

    /** {@code light} or {@code dark} when the person chose; empty to follow the device. */
    public String getTheme() {
        return cookie(THEME_COOKIE)
                .filter(t -> t.equals("light") || t.equals("dark"))
                .orElse("");
    }

    private Locale asked() {
        String header = request.getHeader("Accept-Language");
        return header == null || header.isBlank() ? CHINESE : asked(Collections.list(request.getLocales()));
    }

    /** @param locales the most wanted first */
    static Locale asked(List<Locale> locales) {
        return locales.stream()
                .map(Locale::getLanguage)
                .filter(language -> language.equals("zh") || language.equals("en"))
                .findFirst()
                .map(language -> language.equals("en") ? Locale.ENGLISH : CHINESE)
                .orElse(Locale.ENGLISH);
    }

    private Optional<String> cookie(String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(c -> c.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }
}
