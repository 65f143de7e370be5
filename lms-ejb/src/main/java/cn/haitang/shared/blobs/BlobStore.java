package cn.haitang.shared.blobs;

import cn.haitang.shared.DomainException;
import cn.haitang.shared.SharedError;
import cn.haitang.shared.SharedSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Keeps bytes under their SHA-256: {@code ab/cd/abcd…}. A blob is written beside its place and moved there in one step,
 * so a reader on another node never sees half of it; the same bytes twice take one place.
 */
@ApplicationScoped
public class BlobStore {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    @Inject
    private SharedSettings settings;

    @Inject
    private BlobRegister register;

    /** @throws DomainException {@code shared.storage-full} when the disk can't take it; the partial file is removed */
    public Blob store(InputStream bytes) {
        Path partial = newPartial();
        try {
            MessageDigest digest = sha256();
            try (OutputStream out = new DigestOutputStream(Files.newOutputStream(partial), digest)) {
                bytes.transferTo(out);
            }
            return settle(partial, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException full) {
            throw new DomainException(SharedError.STORAGE_FULL);
        } finally {
            deleteQuietly(partial);
        }
    }

    public Blob store(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return store(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Takes a finished file over by moving it, without copying where it lies on the same disk.
     *
     * @throws DomainException {@code shared.storage-full}; the file stays where it is
     */
    public Blob adopt(Path finished) {
        try {
            MessageDigest digest = sha256();
            try (InputStream in = Files.newInputStream(finished);
                    OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
                in.transferTo(out);
            }
            String sha256 = HexFormat.of().formatHex(digest.digest());
            boolean sameDisk = Files.getFileStore(finished).equals(Files.getFileStore(folder()));
            Blob blob = sameDisk ? settle(finished, sha256) : store(finished);
            deleteQuietly(finished);
            return blob;
        } catch (IOException full) {
            throw new DomainException(SharedError.STORAGE_FULL);
        }
    }

    /** How many bytes the disk can still take. */
    public long freeBytes() {
        try {
            return Files.getFileStore(folder()).getUsableSpace();
        } catch (IOException unknown) {
            throw new DomainException(SharedError.STORAGE_FULL);
        }
    }

    /** The file of an upload under way, in the store's own folder; may not exist yet. Swept a day after its last byte. */
    public Path partial(String name) {
        try {
            return Files.createDirectories(folder().resolve("partial")).resolve(name + ".part");
        } catch (IOException full) {
            throw new DomainException(SharedError.STORAGE_FULL);
        }
    }

    private Path folder() throws IOException {
        return Files.createDirectories(settings.blobDir());
    }

    /** Where the bytes lie, for reading only. */
    public Path path(String sha256) {
        if (!SHA_256.matcher(sha256).matches()) {
            throw new DomainException(SharedError.NOT_FOUND);
        }
        return settings.blobDir()
                .resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    /** An empty file in the store's own folder, on the same disk, for work in progress. */
    public Path newPartial() {
        try {
            Path folder = Files.createDirectories(settings.blobDir().resolve("partial"));
            return Files.createTempFile(folder, "part", ".tmp");
        } catch (IOException full) {
            throw new DomainException(SharedError.STORAGE_FULL);
        }
    }

    /** Called by the sweep alone, which holds the row of these bytes. */
    void remove(String sha256) {
        deleteQuietly(path(sha256));
    }

    private Blob settle(Path partial, String sha256) throws IOException {
        long size = Files.size(partial);
        register.remember(sha256, size); // before we look whether they are there: see UnusedBlobs
        Path place = path(sha256);
        if (!Files.exists(place)) {
            Files.createDirectories(place.getParent());
            Files.move(partial, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        return new Blob(sha256, size);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void deleteQuietly(Path partial) {
        try {
            Files.deleteIfExists(partial);
        } catch (IOException left) {
            // swept within the hour
        }
    }
}
