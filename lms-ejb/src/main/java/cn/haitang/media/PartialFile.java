package cn.haitang.media;

import cn.haitang.shared.DomainException;
import cn.haitang.shared.SharedError;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The file in which the parts of an upload come together. Its length is how far the upload is. */
final class PartialFile {

    private final Path path;

    PartialFile(Path path) {
        this.path = path;
    }

    long length() {
        try {
            return Files.exists(path) ? Files.size(path) : 0;
        } catch (IOException unknown) {
            throw new UncheckedIOException(unknown);
        }
    }

    /**
     * Adds a part. When the sender breaks off, what has come stays.
     *
     * @param size of the whole file; more is not taken
     * @throws DomainException wrong offset; or the disk is full, then the file is removed
     */
    void append(long offset, long size, InputStream part) {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock only = channel.tryLock()) {
            if (only == null || channel.size() != offset) {
                throw new DomainException(MediaError.OFFSET);
            }
            copy(part, channel, offset, size);
        } catch (IOException | java.nio.channels.OverlappingFileLockException busy) {
            throw new DomainException(MediaError.OFFSET);
        }
    }

    void remove() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }

    private void copy(InputStream part, FileChannel channel, long from, long size) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long at = from;
        for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
            if (at + read > size) {
                throw new DomainException(MediaError.OFFSET);
            }
            at += write(channel, ByteBuffer.wrap(buffer, 0, read), at);
        }
    }

    private int write(FileChannel channel, ByteBuffer bytes, long at) {
        try {
            int written = 0;
            while (bytes.hasRemaining()) {
                written += channel.write(bytes, at + written);
            }
            return written;
        } catch (IOException full) {
            remove();
            throw new DomainException(SharedError.STORAGE_FULL);
        }
    }
}
