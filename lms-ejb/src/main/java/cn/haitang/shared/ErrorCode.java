package cn.haitang.shared;

/**
 * A failure that can be named: each capability lists its own in an enum. The key is quoted to the person, stands in the
 * log, and finds the sentence in the message bundle under {@code error.<key>}.
 */
public interface ErrorCode {

    /** For example {@code learning.lecture.not-found}. */
    String key();

    /** The HTTP status that tells the same to a machine. */
    int status();
}
