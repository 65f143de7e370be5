package cn.haitang.content.files;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.OptionalLong;

/** The outer boxes of an MP4 (ISO/IEC 14496-12): enough to tell a video from another file, a whole one from half of it. */
final class Mp4 {

    private static final int HEADER = 8;

    private Mp4() {}

    /** Duration in ms from the movie header; empty when the file is no MP4 or is cut off. */
    static OptionalLong durationMs(Path file) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            long length = in.length();
            boolean typed = false;
            OptionalLong duration = OptionalLong.empty();
            for (long at = 0; at < length; ) {
                long size = length - at < HEADER ? 0 : sizeAt(in, at, length);
                if (size < HEADER || at + size > length) {
                    return OptionalLong.empty();
                }
                typed |= isAt(in, at, "ftyp");
                duration = isAt(in, at, "moov") ? movieHeader(in, at + HEADER, at + size) : duration;
                at += size;
            }
            return typed ? duration : OptionalLong.empty();
        }
    }

    private static OptionalLong movieHeader(RandomAccessFile in, long from, long end) throws IOException {
        for (long at = from; at + HEADER <= end; ) {
            long size = sizeAt(in, at, end);
            if (size < HEADER) {
                break;
            }
            if (isAt(in, at, "mvhd")) {
                return OptionalLong.of(duration(in, at + HEADER));
            }
            at += size;
        }
        return OptionalLong.empty();
    }

    private static long duration(RandomAccessFile in, long at) throws IOException {
        in.seek(at);
        boolean wide = in.read() == 1;
        in.seek(at + (wide ? 20 : 12));
        long perSecond = Integer.toUnsignedLong(in.readInt());
        long units = wide ? in.readLong() : Integer.toUnsignedLong(in.readInt());
        return perSecond == 0 ? 0 : Math.multiplyHigh(units, 1000L) == 0 ? units * 1000 / perSecond : 0;
    }

    private static long sizeAt(RandomAccessFile in, long at, long end) throws IOException {
        in.seek(at);
        long size = Integer.toUnsignedLong(in.readInt());
        if (size == 0) {
            return end - at;
        }
        if (size != 1) {
            return size;
        }
        in.readInt();
        return in.readLong();
    }

    private static boolean isAt(RandomAccessFile in, long at, String type) throws IOException {
        byte[] name = new byte[4];
        in.seek(at + 4);
        in.readFully(name);
        return type.equals(new String(name, java.nio.charset.StandardCharsets.ISO_8859_1));
    }
}
