package cn.haitang.certification;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;

/** The bits of a status list: bit 0 is the leftmost of the first byte. */
final class StatusBits {

    private static final int LEFTMOST = 0x80;

    private final byte[] bytes;

    StatusBits(int size) {
        bytes = new byte[size / Byte.SIZE];
    }

    void set(int index) {
        bytes[index / Byte.SIZE] |= (byte) (LEFTMOST >> index % Byte.SIZE);
    }

    /** GZIP, then base64url behind the letter u (multibase). */
    String encoded() {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(zipped.toByteArray());
    }
}
