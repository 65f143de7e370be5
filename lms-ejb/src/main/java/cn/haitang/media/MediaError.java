package cn.haitang.media;

import cn.haitang.shared.ErrorCode;
import java.util.Arrays;

/** What can be wrong with a file or an upload. The extraction process reports the same keys. */
public enum MediaError implements ErrorCode {
    EMPTY("media.file.empty", 400),
    TRUNCATED("media.file.truncated", 400),
    PASSWORD("media.file.password", 400),
    BOMB("media.file.bomb", 400),
    NO_VIDEO("media.file.no-video", 400),
    UNKNOWN_TYPE("media.file.unknown-type", 400),
    BROKEN("media.file.broken", 400),
    TOO_SLOW("media.file.too-slow", 400),
    TOO_MUCH_MEMORY("media.file.too-much-memory", 400),
    PICTURE_TOO_LARGE("media.file.picture-too-large", 400),
    READER_DIED("media.file.reader-died", 500),
    TOO_LARGE("media.upload.too-large", 413),
    NAME_INVALID("media.upload.name-invalid", 400),
    OFFSET("media.upload.offset", 409),
    INCOMPLETE("media.upload.incomplete", 409),
    NOT_READY("media.asset.not-ready", 409),
    NOT_YOURS("media.asset.not-yours", 403),
    IN_USE("media.asset.in-use", 409),
    LINK_INVALID("media.link.invalid", 403),
    LINK_EXPIRED("media.link.expired", 403);

    private final String key;
    private final int status;

    MediaError(String key, int status) {
        this.key = key;
        this.status = status;
    }

    /** The error with this key; a key that is not listed means that the reader gave up. */
    public static MediaError of(String key) {
        return Arrays.stream(values())
                .filter(e -> e.key.equals(key))
                .findFirst()
                .orElse(READER_DIED);
    }

    /** Whether another try may succeed: nothing was found wrong with the file itself. */
    static boolean blamesTheMachine(ErrorCode code) {
        return code == TOO_SLOW || code == READER_DIED;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public int status() {
        return status;
    }
}
