package cn.haitang.extract;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The outermost boxes of an MP4 or MOV (ISO 14496-12): whether the last one ends where the file ends, and whether the
 * index comes before the pictures, so that playing can begin at once.
 *
 * @param iso whether it is such a file at all
 * @param complete no box reaches beyond the end of the file
 * @param indexFirst {@code moov} stands before {@code mdat}
 */
record Mp4Boxes(boolean iso, boolean complete, boolean indexFirst) {

    static Mp4Boxes of(Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            long at = 0;
            boolean iso = false;
            boolean index = false;
            boolean indexFirst = false;
            while (at + 8 <= file.length()) {
                file.seek(at);
                long size = Integer.toUnsignedLong(file.readInt());
                byte[] name = new byte[4];
                file.readFully(name);
                String type = new String(name, StandardCharsets.ISO_8859_1);
                if (size == 1 && at + 16 <= file.length()) {
                    size = file.readLong();
                }
                iso |= at == 0 && type.equals("ftyp");
                index |= type.equals("moov");
                indexFirst |= type.equals("mdat") && index;
                if (!iso || size == 0) {
                    return new Mp4Boxes(iso, true, indexFirst);
                }
                if (size < 8 || at + size > file.length()) {
                    return new Mp4Boxes(iso, false, indexFirst);
                }
                at += size;
            }
            return new Mp4Boxes(iso, at == file.length(), indexFirst);
        }
    }
}
