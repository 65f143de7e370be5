package cn.haitang.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;

/** SHA-256 over the names and bytes of everything in the content folder that the import reads. */
final class Fingerprint {

    /** Counted up when the import itself takes something over differently. */
    private static final String IMPORT_VERSION = "1";

    private static final Set<String> NOT_READ = Set.of("build", "node_modules");

    private Fingerprint() {}

    static String of(Path folder, boolean withSample) throws IOException {
        MessageDigest digest = sha256();
        digest.update((IMPORT_VERSION + " " + withSample).getBytes(StandardCharsets.UTF_8));
        for (Path file : files(folder)) {
            digest.update(("\n" + folder.relativize(file)).getBytes(StandardCharsets.UTF_8));
            update(digest, file);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void update(MessageDigest digest, Path file) throws IOException {
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
    }

    private static TreeSet<Path> files(Path folder) throws IOException {
        TreeSet<Path> files = new TreeSet<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                boolean read = directory.equals(folder)
                        || !isHidden(directory)
                                && !NOT_READ.contains(directory.getFileName().toString());
                return read ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (!isHidden(file) && !file.toString().endsWith(".md")) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    private static boolean isHidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
