package cn.haitang.organisation;

import cn.haitang.shared.DomainException;
import java.text.Normalizer;

/**
 * A name as it may be printed on a certificate: 1–60 characters (code points, so 𠮷 is one), white space trimmed and
 * folded, invisible direction marks and controls removed, composed (NFC). Nothing else is changed.
 */
public record PersonName(String value) {

    private static final int LONGEST = 60;

    public PersonName {
        value = Normalizer.normalize(value, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cf}\\p{Cc}&&[^\\t\\n\\r]]", "")
                .replaceAll("[\\s\\u00a0\\u3000]+", " ")
                .strip();
        int length = value.codePointCount(0, value.length());
        if (length == 0 || length > LONGEST) {
            throw new DomainException(OrganisationError.NAME_INVALID);
        }
    }

    /** For public pages: the first character, then a star for each of the others, the last one kept from three on. */
    public static String masked(String name) {
        int[] points = name.codePoints().toArray();
        StringBuilder masked = new StringBuilder();
        for (int i = 0; i < points.length; i++) {
            boolean shown =
                    i == 0 || (points.length > 2 && i == points.length - 1) || Character.isWhitespace(points[i]);
            masked.appendCodePoint(shown ? points[i] : '*');
        }
        return masked.toString();
    }
}
