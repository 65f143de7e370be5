package cn.haitang.content.files;

/** The content folder as a whole can't be used: it is not there, or its schemas are not. */
public class ContentUnreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ContentUnreadable(String message, Exception cause) {
        super(message, cause);
    }

    ContentUnreadable(String message) {
        super(message);
    }
}
