package cn.haitang.extract;

import java.util.Locale;
import java.util.Set;

/**
 * The file to read.
 *
 * @param name what the person called it; it decides nothing, but a promise it breaks is told
 */
record Source(java.nio.file.Path path, String name) {

    private static final Set<String> MOVING = Set.of(
            "mp4", "m4v", "mov", "mkv", "webm", "avi", "wmv", "flv", "mpg", "mpeg", "3gp", "ts", "mp3", "m4a", "wav",
            "aac", "ogg", "wma", "amr");

    private static final Set<String> PACKED = Set.of("pptx", "docx", "xlsx", "odt", "odp", "ods");

    boolean claimsVideo() {
        return MOVING.contains(extension());
    }

    boolean claimsOffice() {
        return PACKED.contains(extension());
    }

    private String extension() {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
