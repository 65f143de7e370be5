package cn.haitang.learning;

import cn.haitang.shared.DomainException;
import cn.haitang.shared.ErrorCode;

/** Text that somebody wrote: plain, trimmed, with line breaks but no other control characters, not empty, not too long. */
final class WrittenText {

    private WrittenText() {}

    /** @throws DomainException with this error when it is blank or longer than {@code longest} */
    static String of(String text, int longest, ErrorCode error) {
        String plain = text.replace("\r\n", "\n")
                .replaceAll("[\\p{Cc}&&[^\\n\\t]]", "")
                .strip();
        if (plain.isEmpty() || plain.length() > longest) {
            throw new DomainException(error);
        }
        return plain;
    }

    static void mustBeUuid(String id, ErrorCode error) {
        if (!id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            throw new DomainException(error);
        }
    }
}
