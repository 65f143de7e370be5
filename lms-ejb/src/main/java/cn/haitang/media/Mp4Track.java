package cn.haitang.media;

import java.nio.ByteBuffer;
import java.util.List;

/** The sample tables of one track of an MP4 file. */
final class Mp4Track {

    /** @param offset of its first byte in the file */
    interface Sample {
        void at(long timeMs, long offset, long size);
    }

    private static final int FULL_BOX = 4;

    private final long timescale;
    private final ByteBuffer times;
    private final ByteBuffer runs;
    private final ByteBuffer sizes;
    private final ByteBuffer chunks;
    private final boolean wide;

    Mp4Track(ByteBuffer trak) {
        ByteBuffer header = Mp4Box.at(trak, "mdia", "mdhd");
        timescale = Integer.toUnsignedLong(header.getInt(header.get(0) == 1 ? 20 : 12));
        ByteBuffer tables = Mp4Box.at(trak, "mdia", "minf", "stbl");
        times = Mp4Box.at(tables, "stts").position(FULL_BOX);
        runs = Mp4Box.at(tables, "stsc").position(FULL_BOX);
        sizes = Mp4Box.at(tables, "stsz").position(FULL_BOX);
        List<ByteBuffer> narrow = Mp4Box.all(tables, "stco");
        wide = narrow.isEmpty();
        chunks = (wide ? Mp4Box.at(tables, "co64") : narrow.get(0)).position(FULL_BOX);
    }

    /** Each sample in the order of the file's tables. */
    void samples(Sample each) {
        int equalSize = sizes.getInt();
        int samples = sizes.getInt();
        int chunkCount = chunks.getInt();
        int runsLeft = runs.getInt();
        times.getInt();
        long time = 0;
        int sameTime = 0;
        long step = 0;
        int perChunk = 0;
        int nextRun = 0;
        int sample = 0;
        for (int chunk = 1; chunk <= chunkCount && sample < samples; chunk++) {
            if (runsLeft > 0 && (nextRun == 0 ? runs.getInt(runs.position()) : nextRun) == chunk) {
                runs.getInt();
                perChunk = runs.getInt();
                runs.getInt();
                nextRun = --runsLeft > 0 ? runs.getInt(runs.position()) : Integer.MAX_VALUE;
            }
            long offset = wide ? chunks.getLong() : Integer.toUnsignedLong(chunks.getInt());
            for (int i = 0; i < perChunk && sample < samples; i++, sample++) {
                if (sameTime == 0) {
                    sameTime = times.getInt();
                    step = Integer.toUnsignedLong(times.getInt());
                }
                long size = equalSize != 0 ? equalSize : Integer.toUnsignedLong(sizes.getInt());
                each.at(time * 1000 / timescale, offset, size);
                offset += size;
                time += step;
                sameTime--;
            }
        }
    }
}
