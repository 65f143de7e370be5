package cn.haitang.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and folders that nobody but their owner may read. */
final class PrivateFile {

    private PrivateFile() {}

    /** Writes {@code text} whole or not at all. */
    static void write(Path file, String text) throws IOException {
        Path draft = Files.createTempFile(file.getParent(), ".", ".draft"); // made with mode 600
        Files.writeString(draft, text);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    static void closeToOthers(Path folder) throws IOException {
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }
}
