package cn.haitang.content.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Whether a document's bytes are what its type says. */
final class FileFacts {

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final Map<String, String> MAIN_PART = Map.of(
            OFFICE + "presentationml.presentation", "ppt/presentation.xml",
            OFFICE + "wordprocessingml.document", "word/document.xml");

    private FileFacts() {}

    /** Why the file is not of this type; empty when it is. */
    static Optional<String> wrong(Path file, String type) {
        if (!Files.isRegularFile(file)) {
            return Optional.of("file " + file.getFileName() + " is missing");
        }
        try {
            boolean right = type.equals("application/pdf") ? isPdf(file) : isOffice(file, type);
            return right ? Optional.empty() : Optional.of("file " + file.getFileName() + " is no " + type);
        } catch (ZipException broken) {
            return Optional.of("file " + file.getFileName() + " is no " + type + ", or cut off");
        } catch (IOException unreadable) {
            return Optional.of("file " + file.getFileName() + " can't be read: " + unreadable.getMessage());
        }
    }

    private static boolean isPdf(Path file) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readAllBytes();
        }
        String head = new String(bytes, 0, Math.min(bytes.length, 5), StandardCharsets.ISO_8859_1);
        int tail = Math.max(0, bytes.length - 2048);
        return head.equals("%PDF-")
                && new String(bytes, tail, bytes.length - tail, StandardCharsets.ISO_8859_1).contains("%%EOF");
    }

    private static boolean isOffice(Path file, String type) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry main = zip.getEntry(MAIN_PART.getOrDefault(type, "?"));
            return main != null;
        }
    }
}
