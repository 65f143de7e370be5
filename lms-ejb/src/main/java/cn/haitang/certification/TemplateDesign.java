package cn.haitang.certification;

import cn.haitang.certification.print.Fonts;
import cn.haitang.shared.DomainException;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The words and the font of a certificate's look.
 *
 * @param brand at the upper left, beside the logo
 * @param bodyZh the sentence after the name, one to three lines; places in braces are filled in: see {@link #PLACES}
 * @param signatory who signs; empty: the issuer alone
 * @param nameFont one of {@link #FONTS}
 */
public record TemplateDesign(String brand, String bodyZh, String bodyEn, String signatory, String nameFont)
        implements Serializable {

    public static final Set<String> PLACES =
            Set.of("period", "statement", "hours", "score", "industry", "issuer", "title");
    public static final List<String> FONTS = List.of("SERIF", "SANS");

    /** What certificates look like that were issued before there were templates. */
    public static final TemplateDesign STANDARD = new TemplateDesign(
            "海棠·知新", "{period}{statement}", "{statement}\n{period} · {hours} credit hours", "", "SERIF");

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)\\}");
    private static final int MOST_LINES = 3;

    /** @throws DomainException too long, too many lines, a place that doesn't exist, an unknown font, or no glyph for it */
    void mustBePrintable(Fonts fonts) {
        if (!FONTS.contains(nameFont)) {
            throw new DomainException(TemplateError.FONT_UNKNOWN, nameFont);
        }
        length("brand", brand, 1, 20);
        length("signatory", signatory, 0, 60);
        for (String body : new String[] {bodyZh, bodyEn}) {
            length("body", body, 1, 600);
            if (lines(body).size() > MOST_LINES) {
                throw new DomainException(TemplateError.TOO_MANY_LINES, MOST_LINES);
            }
            PLACE.matcher(body).results().map(MatchResult::group).forEach(TemplateDesign::mustBeAPlace);
        }
        String missing = fonts.missing(Fonts.Style.SANS, brand + signatory + (bodyZh + bodyEn).replaceAll("\\R", ""));
        if (!missing.isEmpty()) {
            throw new DomainException(TemplateError.UNPRINTABLE, missing);
        }
    }

    private static void mustBeAPlace(String braces) {
        if (!PLACES.contains(braces.substring(1, braces.length() - 1))) {
            throw new DomainException(TemplateError.PLACE_UNKNOWN, braces);
        }
    }

    private static void length(String what, String text, int least, int most) {
        int length = text.strip().length();
        if (length < least || length > most) {
            throw new DomainException(TemplateError.LENGTH, what, least, most);
        }
    }

    static List<String> lines(String text) {
        return Arrays.stream(text.strip().split("\\R", -1)).map(String::strip).toList();
    }

    Fonts.Style nameStyle() {
        return nameFont.equals("SANS") ? Fonts.Style.SANS : Fonts.Style.BOLD;
    }
}
