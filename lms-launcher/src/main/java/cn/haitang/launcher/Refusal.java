package cn.haitang.launcher;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;

/** Why the system can't start or go on: one sentence in each language, for the person at the terminal. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String chinese;
    private final String english;

    public Refusal(String chinese, String english) {
        super(english);
        this.chinese = chinese;
        this.english = english;
    }

    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }

    /** The sentence for an error of the file system while {@code place} was read or written. */
    public static Refusal ofFile(Path place, Exception cause) {
        String reason = reason(cause);
        if (reason.toLowerCase(Locale.ROOT).contains("no space left")) {
            return diskFull(place);
        }
        if (cause instanceof AccessDeniedException
                || cause instanceof ReadOnlyFileSystemException
                || reason.contains("Read-only")
                || reason.contains("Permission denied")) {
            return new Refusal(
                    "没有权限写入 " + place + "，请改用 --data 指定可写的文件夹。",
                    place + " can't be written to; name a folder that can with --data.");
        }
        return new Refusal("读写 " + place + " 失败：" + reason, "Reading or writing " + place + " failed: " + reason);
    }

    /** The sentence for a disk without room. */
    public static Refusal diskFull(Path place) {
        return new Refusal(
                "磁盘已满：" + place + " 所在磁盘没有空间了，请腾出空间后再启动；已有数据没有改动。",
                "The disk is full: there is no room left for " + place
                        + "; free some space and start again. Existing data is unchanged.");
    }

    private static String reason(Exception cause) {
        if (cause instanceof FileSystemException file && file.getReason() != null) {
            return String.valueOf(file.getReason());
        }
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }

    /** An action on files that may fail. */
    @FunctionalInterface
    public interface FileAction<T> {
        T run() throws IOException;
    }

    /** Runs {@code action}; a failure becomes the sentence about {@code place}. */
    public static <T> T guard(Path place, FileAction<T> action) {
        try {
            return action.run();
        } catch (IOException | ReadOnlyFileSystemException e) {
            throw ofFile(place, e);
        }
    }
}
