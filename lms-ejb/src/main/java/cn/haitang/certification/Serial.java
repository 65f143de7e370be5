package cn.haitang.certification;

import java.util.Locale;

/**
 * A serial number: issuer code, year, number. The year stands after the first part of the code: {@code HT-2026-GQ-004817}
 * for HT-GQ, {@code HT-2026-004817} for HT.
 *
 * @param number from 1 on, without gaps per issuer code and year
 */
public record Serial(String issuerCode, int year, int number) {

    static final String ISSUER_CODE = "[A-Z]{2}(-[A-Z0-9]{2,4})?";

    public Serial {
        if (number < 1 || !issuerCode.matches(ISSUER_CODE)) {
            throw new IllegalArgumentException(issuerCode + " " + number);
        }
    }

    public String text() {
        String[] parts = issuerCode.split("-", 2);
        String kind = parts.length == 2 ? parts[1] + "-" : "";
        return "%s-%d-%s%06d".formatted(parts[0], year, kind, number);
    }

    /** What somebody typed or pasted, as it is kept: capitals, no blanks, plain hyphens. */
    public static String normalised(String typed) {
        return typed.strip()
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\u3000]+", "")
                .replaceAll("[\\u2010-\\u2015\\u2212\\uFF0D_]", "-");
    }
}
