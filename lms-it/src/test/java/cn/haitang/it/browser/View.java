package cn.haitang.it.browser;

import com.microsoft.playwright.options.ColorScheme;

/**
 * How a person looks at a page.
 *
 * @param width CSS pixels
 * @param height CSS pixels
 * @param locale what the browser asks for, such as zh-CN
 */
public record View(int width, int height, String locale, ColorScheme scheme) {

    public static final View PHONE = new View(390, 844, "zh-CN", ColorScheme.LIGHT);
    public static final View DESKTOP = new View(1366, 900, "zh-CN", ColorScheme.LIGHT);

    public View narrow() {
        return new View(360, 780, locale, scheme);
    }

    public View english() {
        return new View(width, height, "en-US", scheme);
    }

    public View dark() {
        return new View(width, height, locale, ColorScheme.DARK);
    }

    boolean isPhone() {
        return width < 600;
    }
}
