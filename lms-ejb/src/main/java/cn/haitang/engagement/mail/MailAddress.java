package cn.haitang.engagement.mail;

import cn.haitang.engagement.EngagementError;
import cn.haitang.shared.DomainException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An address as most servers take it: what is left out (quoted parts, comments, addresses by number, letters beyond ASCII) nobody
 * has missed, and it leaves no room for a second recipient or a header.
 */
record MailAddress(String value) {

    static final int LONGEST = 254;
    private static final Pattern FORM =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])");

    /** @throws DomainException {@link EngagementError#ADDRESS} */
    static MailAddress of(String given) {
        String text = given.strip();
        if (text.length() > LONGEST
                || text.indexOf('@') > 64
                || !FORM.matcher(text).matches()) {
            throw new DomainException(EngagementError.ADDRESS);
        }
        int at = text.indexOf('@');
        return new MailAddress(text.substring(0, at) + text.substring(at).toLowerCase(Locale.ROOT));
    }
}
