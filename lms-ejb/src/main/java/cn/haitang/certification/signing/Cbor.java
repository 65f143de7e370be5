package cn.haitang.certification.signing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes the little of CBOR (RFC 8949) that a signed QR code needs, each number in its shortest form. */
public final class Cbor {

    private static final int UNSIGNED = 0;
    private static final int NEGATIVE = 1;
    private static final int BYTES = 2;
    private static final int TEXT = 3;
    private static final int ARRAY = 4;
    private static final int MAP = 5;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** {@code pairs} of keys and values follow. */
    public Cbor map(int pairs) {
        return head(MAP, pairs);
    }

    /** So many items follow. */
    public Cbor array(int items) {
        return head(ARRAY, items);
    }

    public Cbor number(long number) {
        return number < 0 ? head(NEGATIVE, -1 - number) : head(UNSIGNED, number);
    }

    public Cbor bytes(byte[] bytes) {
        head(BYTES, bytes.length);
        out.writeBytes(bytes);
        return this;
    }

    public Cbor text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        head(TEXT, bytes.length);
        out.writeBytes(bytes);
        return this;
    }

    public byte[] done() {
        return out.toByteArray();
    }

    private Cbor head(int major, long value) {
        int type = major << 5;
        if (value < 24) {
            out.write(type | (int) value);
        } else if (value < 1 << 8) {
            out.write(type | 24);
            tail(value, 1);
        } else if (value < 1 << 16) {
            out.write(type | 25);
            tail(value, 2);
        } else if (value < 1L << 32) {
            out.write(type | 26);
            tail(value, 4);
        } else {
            out.write(type | 27);
            tail(value, 8);
        }
        return this;
    }

    private void tail(long value, int bytes) {
        for (int i = bytes - 1; i >= 0; i--) {
            out.write((int) (value >>> 8 * i));
        }
    }
}
