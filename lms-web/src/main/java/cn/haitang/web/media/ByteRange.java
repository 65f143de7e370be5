package cn.haitang.web.media;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of a file that a request asks for (RFC 9110, section 14).
 *
 * @param first first byte, from 0
 * @param last last byte, inclusive; smaller than {@code first} for an empty file
 * @param partial whether the answer is 206 rather than 200
 */
record ByteRange(long first, long last, boolean partial) {

    private static final Pattern ONE = Pattern.compile("bytes=\\s*(\\d{0,18})-(\\d{0,18})\\s*");

    /** The header asks for bytes that the file does not have: 416. */
    static final class NotSatisfiable extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /**
     * A missing or malformed header, another unit, or several ranges at once mean the whole file, as the RFC allows.
     *
     * @param header the Range header, or null
     * @param size of the file in bytes
     */
    static ByteRange of(@Nullable String header, long size) throws NotSatisfiable {
        Matcher one = ONE.matcher(header == null ? "" : header);
        if (!one.matches() || (one.group(1).isEmpty() && one.group(2).isEmpty())) {
            return whole(size);
        }
        if (one.group(1).isEmpty()) {
            return suffix(Long.parseLong(one.group(2)), size);
        }
        long first = Long.parseLong(one.group(1));
        long last = one.group(2).isEmpty() ? Long.MAX_VALUE : Long.parseLong(one.group(2));
        if (last < first) {
            return whole(size);
        }
        if (first >= size) {
            throw new NotSatisfiable();
        }
        return new ByteRange(first, Math.min(last, size - 1), true);
    }

    private static ByteRange suffix(long length, long size) throws NotSatisfiable {
        if (length == 0 || size == 0) {
            throw new NotSatisfiable();
        }
        return new ByteRange(Math.max(0, size - length), size - 1, true);
    }

    private static ByteRange whole(long size) {
        return new ByteRange(0, size - 1, false);
    }

    long length() {
        return last - first + 1;
    }

    /** The value of Content-Range. */
    String contentRange(long size) {
        return "bytes " + first + "-" + last + "/" + size;
    }
}
