package cn.haitang.certification;

import cn.haitang.shared.DomainException;
import org.jspecify.annotations.Nullable;

/** What people write beside a decision. */
final class Words {

    static final int LONGEST_REASON = 500;
    static final int LONGEST = 2000;

    private Words() {}

    /** @throws DomainException fewer than 2 or more than 500 characters */
    static String reason(String given) {
        return between(given, LONGEST_REASON, CertificationError.REASON_MISSING);
    }

    /** @throws DomainException fewer than 2 or more than 2,000 characters */
    static String appeal(String given) {
        return between(given, LONGEST, CertificationError.WORDS_MISSING);
    }

    /** Null for none. */
    static @Nullable String perhaps(@Nullable String given) {
        return given == null || given.isBlank()
                ? null
                : given.strip().substring(0, Math.min(LONGEST, given.strip().length()));
    }

    private static String between(String given, int most, CertificationError otherwise) {
        String words = given.strip();
        if (words.length() < 2 || words.length() > most) {
            throw new DomainException(otherwise, most);
        }
        return words;
    }
}
