package cn.haitang.extract;

/** The file can't be read, for a reason that a person can understand; the key is one of the server's media errors. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    static final String EMPTY = "media.file.empty";
    static final String TRUNCATED = "media.file.truncated";
    static final String PASSWORD = "media.file.password";
    static final String BOMB = "media.file.bomb";
    static final String NO_VIDEO = "media.file.no-video";
    static final String UNKNOWN_TYPE = "media.file.unknown-type";
    static final String BROKEN = "media.file.broken";
    static final String PICTURE_TOO_LARGE = "media.file.picture-too-large";

    Refused(String key) {
        super(key);
    }

    String key() {
        return String.valueOf(getMessage());
    }
}
