package cn.haitang.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder that stays: database, uploaded files, logs, the generated database password. One running system at a time
 * holds it by a lock on a file, which the operating system lets go of even after {@code kill -9}.
 */
final class DataFolder {

    private static final String MARKER = "haitang.data";
    private static final long ROOM_FOR_FIRST_START = 400L << 20;
    private static final long ROOM_FOR_RESTART = 48L << 20;

    private final Path root;

    private DataFolder(Path root) {
        this.root = root;
    }

    /** Opens or makes the folder and takes its lock, or refuses. */
    static DataFolder open(Path root) {
        return Refusal.guard(root, () -> {
            DataFolder folder = new DataFolder(root);
            folder.requireOurs();
            folder.make();
            folder.lock();
            folder.requireRoom();
            return folder;
        });
    }

    Path database() {
        return root.resolve("database");
    }

    Path blobs() {
        return root.resolve("blobs");
    }

    /** The keys that sign certificates and those that seal what is stored, and their passwords. */
    Path keys() {
        return root.resolve("keys");
    }

    Path logs() {
        return root.resolve("logs");
    }

    /** What belongs to one run: process ids, socket, the server's own folder. */
    Path run() {
        return root.resolve("run");
    }

    /** Where the application writes the names and first passwords of the sample accounts. */
    Path sampleAccounts() {
        return root.resolve("sample-accounts.txt");
    }

    /** Notes where the system that holds this folder answers; told to whoever tries to start a second one. */
    void tell(String where) {
        Refusal.guard(address(), () -> Files.writeString(address(), where));
    }

    private Path address() {
        return run().resolve("address");
    }

    Path root() {
        return root;
    }

    /** The password of the embedded database, made once, readable by the owner alone. */
    String databasePassword() {
        Path file = root.resolve("database.password");
        return Refusal.guard(file, () -> {
            if (!Files.exists(file)) {
                byte[] secret = new byte[24];
                new SecureRandom().nextBytes(secret);
                PrivateFile.write(file, HexFormat.of().formatHex(secret));
            }
            return Files.readString(file).strip();
        });
    }

    private void requireOurs() throws IOException {
        if (Files.exists(root) && !Files.isDirectory(root)) {
            throw new Refusal(root + " 不是文件夹，请用 --data 另选。", root + " is not a folder; name another with --data.");
        }
        if (Files.isDirectory(root) && !Files.exists(root.resolve(MARKER)) && !isEmpty(root)) {
            throw new Refusal(
                    root + " 里已有别的文件，不是海棠的数据文件夹，请用 --data 另选。",
                    root + " holds other files and is no Haitang data folder; name another with --data.");
        }
    }

    private void make() throws IOException {
        for (Path folder : new Path[] {root, blobs(), logs(), run()}) {
            Files.createDirectories(folder);
        }
        PrivateFile.closeToOthers(root);
        Path probe = run().resolve("probe");
        Files.writeString(probe, "can this folder be written to?");
        Files.delete(probe);
        if (!Files.exists(root.resolve(MARKER))) {
            Files.writeString(root.resolve(MARKER), "1\n");
        }
    }

    private void lock() throws IOException {
        FileChannel channel = FileChannel.open(
                run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE); // open until the end
        @Nullable FileLock lock = channel.tryLock();
        if (lock == null) {
            String where = Files.exists(address()) ? Files.readString(address()).strip() : "?";
            throw new Refusal(
                    "海棠已在用这个数据文件夹运行（" + where + "），请先停止它，或用 --data 另选文件夹。",
                    "Haitang already runs on this data folder (" + where + "); stop it first, or name another folder"
                            + " with --data.");
        }
    }

    private void requireRoom() throws IOException {
        long needed = Files.exists(database()) ? ROOM_FOR_RESTART : ROOM_FOR_FIRST_START;
        if (Files.getFileStore(root).getUsableSpace() < needed) {
            throw Refusal.diskFull(root);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }
}
