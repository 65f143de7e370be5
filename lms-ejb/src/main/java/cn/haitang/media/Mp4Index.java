package cn.haitang.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Which media time lies in which bytes of an MP4 file, from its own sample tables (ISO/IEC 14496-12: stts, stsc, stsz,
 * stco, co64), in parts of {@link DeliveredParts#PART_MS}. A file without readable tables is one part: any byte is all of
 * it, so that nobody who got it is refused.
 */
final class Mp4Index {

    private static final int LARGEST_TABLE = 64 * 1024 * 1024;

    private final List<long[]> parts = new ArrayList<>();
    private final long durationMs;

    private Mp4Index(long durationMs) {
        this.durationMs = durationMs;
    }

    static Mp4Index of(Path file, long durationMs) {
        Mp4Index index = new Mp4Index(durationMs);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer moov = topLevel(channel, "moov");
            for (ByteBuffer track : Mp4Box.all(moov, "trak")) {
                index.add(new Mp4Track(track));
            }
        } catch (IOException | RuntimeException notReadable) {
            index.parts.clear();
        }
        return index;
    }

    /** The media time, from and to in ms, that has a byte in this range; both bytes inclusive. */
    List<DeliveredParts.Stretch> within(long first, long last) {
        if (parts.isEmpty()) {
            return List.of(new DeliveredParts.Stretch(0, durationMs));
        }
        List<DeliveredParts.Stretch> found = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            long[] bytes = parts.get(i);
            if (bytes[0] <= last && bytes[1] > first) {
                found.add(new DeliveredParts.Stretch(i * DeliveredParts.PART_MS, (i + 1) * DeliveredParts.PART_MS));
            }
        }
        return found;
    }

    private void add(Mp4Track track) {
        track.samples((timeMs, offset, size) -> {
            int part = (int) (timeMs / DeliveredParts.PART_MS);
            while (parts.size() <= part) {
                parts.add(new long[] {Long.MAX_VALUE, 0});
            }
            long[] bytes = parts.get(part);
            bytes[0] = Math.min(bytes[0], offset);
            bytes[1] = Math.max(bytes[1], offset + size);
        });
    }

    private static ByteBuffer topLevel(FileChannel channel, String type) throws IOException {
        for (long at = 0; at + 16 <= channel.size(); ) {
            ByteBuffer head = read(channel, at, 16);
            long size = Integer.toUnsignedLong(head.getInt());
            String found = Mp4Box.type(head);
            long length = size == 1 ? head.getLong() : size == 0 ? channel.size() - at : size;
            int header = size == 1 ? 16 : 8;
            if (found.equals(type) && length <= LARGEST_TABLE) {
                return read(channel, at + header, (int) length - header);
            }
            if (length < header) {
                break;
            }
            at += length;
        }
        throw new IOException("no " + type);
    }

    private static ByteBuffer read(FileChannel channel, long at, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining() && channel.read(buffer, at + buffer.position()) >= 0) {
            continue;
        }
        return buffer.flip();
    }
}
