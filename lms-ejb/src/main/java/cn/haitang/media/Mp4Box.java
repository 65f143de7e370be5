package cn.haitang.media;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Boxes inside boxes of an MP4 file: four bytes of length, four of type, content. */
final class Mp4Box {

    private Mp4Box() {}

    /** The contents of the boxes of this type that lie directly in there. */
    static List<ByteBuffer> all(ByteBuffer parent, String type) {
        ByteBuffer in = parent.duplicate();
        List<ByteBuffer> found = new ArrayList<>();
        while (in.remaining() >= 8) {
            int start = in.position();
            int size = in.getInt();
            String name = type(in);
            if (size < 8 || start + size > in.limit()) {
                break;
            }
            if (name.equals(type)) {
                found.add(in.slice(start + 8, size - 8));
            }
            in.position(start + size);
        }
        return found;
    }

    /** The first box along a path of types. */
    static ByteBuffer at(ByteBuffer parent, String... path) {
        ByteBuffer at = parent;
        for (String type : path) {
            at = all(at, type).get(0);
        }
        return at;
    }

    static String type(ByteBuffer in) {
        byte[] name = new byte[4];
        in.get(name);
        return new String(name, StandardCharsets.ISO_8859_1);
    }
}
