package cn.haitang.extract;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Looks into a ZIP container (PPTX, DOCX) before any parser does, by really unpacking it without keeping anything: what
 * the headers say is not believed. Limits: 10,000 entries, 2 GiB unpacked, 100 times the packed size, 3 containers deep.
 */
final class ZipGuard {

    static final int ENTRIES = 10_000;
    static final long EXPANDED = 2L << 30;
    static final int RATIO = 100;
    static final int DEPTH = 3;
    private static final long HARMLESS = 4L << 20;

    private final long packed;
    private long expanded;
    private int entries;

    private ZipGuard(long packed) {
        this.packed = packed;
    }

    /** @throws Refused bomb, truncated or password; a file that is no ZIP passes */
    static void check(Path file) throws IOException {
        if (!isZip(file)) {
            return;
        }
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            ZipGuard guard = new ZipGuard(Files.size(file));
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                if (entry.getGeneralPurposeBit().usesEncryption()) {
                    throw new Refused(Refused.PASSWORD);
                }
                try (InputStream in = zip.getInputStream(entry)) {
                    guard.unpack(in, 1);
                }
            }
        } catch (IOException broken) {
            throw new Refused(Refused.TRUNCATED);
        }
    }

    private void unpack(InputStream raw, int depth) throws IOException {
        if (++entries > ENTRIES || depth > DEPTH) {
            throw new Refused(Refused.BOMB);
        }
        BufferedInputStream in = new BufferedInputStream(raw, 64 * 1024);
        in.mark(4);
        boolean nested = startsLikeZip(in.readNBytes(4));
        in.reset();
        if (nested) {
            unpackNested(in, depth + 1);
        }
        byte[] buffer = new byte[64 * 1024];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            count(read);
        }
    }

    private void unpackNested(InputStream in, int depth) throws IOException {
        ZipInputStream inner = new ZipInputStream(in);
        while (inner.getNextEntry() != null) {
            unpack(inner, depth);
        }
    }

    private void count(int read) {
        expanded += read;
        if (expanded > EXPANDED || (expanded > HARMLESS && expanded > packed * RATIO)) {
            throw new Refused(Refused.BOMB);
        }
    }

    private static boolean isZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return startsLikeZip(in.readNBytes(4));
        }
    }

    private static boolean startsLikeZip(byte[] head) {
        return head.length == 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
    }
}
