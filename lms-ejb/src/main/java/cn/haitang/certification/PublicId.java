package cn.haitang.certification;

import java.security.SecureRandom;
import java.util.HexFormat;

/** 128 random bits in hex: what a QR code carries. It can't be guessed and says nothing about the person or the number. */
final class PublicId {

    private static final SecureRandom RANDOM = new SecureRandom();

    private PublicId() {}

    static String next() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    static boolean looksRight(String text) {
        return text.matches("[0-9a-f]{32}");
    }
}
