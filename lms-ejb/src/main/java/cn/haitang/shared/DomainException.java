package cn.haitang.shared;

import jakarta.ejb.ApplicationException;
import java.util.List;

/** A rule said no, or the input was wrong: coded, rolled back, and translated to the reader's language by the web. */
@ApplicationException(rollback = true)
public class DomainException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ErrorCode code;
    private final transient List<Object> arguments;

    public DomainException(ErrorCode code, Object... arguments) {
        super(code.key());
        this.code = code;
        this.arguments = List.of(arguments);
    }

    public ErrorCode code() {
        return code;
    }

    /** Values for the placeholders of the sentence. */
    public List<Object> arguments() {
        return arguments;
    }
}
