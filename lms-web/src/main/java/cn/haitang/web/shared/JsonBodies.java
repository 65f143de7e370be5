package cn.haitang.web.shared;

import cn.haitang.shared.DomainException;
import cn.haitang.shared.SharedError;
import jakarta.json.JsonException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/**
 * JSON that is sent to the REST interfaces is small and flat: more bytes than {@value #MOST_BYTES} are answered with 413,
 * deeper nesting than {@value #DEEPEST} and what is no JSON with 400, before anything is built of it.
 */
@Provider
public class JsonBodies implements ReaderInterceptor {

    static final int MOST_BYTES = 256 * 1024;
    static final int DEEPEST = 32;

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (!MediaType.APPLICATION_JSON_TYPE.isCompatible(context.getMediaType())) {
            return context.proceed();
        }
        byte[] body = context.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw new WebApplicationException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
        if (isDeeper(body, DEEPEST)) {
            throw new DomainException(SharedError.INVALID);
        }
        context.setInputStream(new ByteArrayInputStream(body));
        Object read;
        try {
            read = context.proceed();
        } catch (JsonException noJson) {
            throw new DomainException(SharedError.INVALID);
        }
        if (read != null && !context.getType().isInstance(read)) { // a list where an object is expected
            throw new DomainException(SharedError.INVALID);
        }
        return read;
    }

    /** Brackets inside of strings are text. In UTF-8 no byte of another character looks like one. */
    static boolean isDeeper(byte[] json, int deepest) {
        int depth = 0;
        boolean text = false;
        for (int i = 0; i < json.length; i++) {
            byte at = json[i];
            if (text && at == '\\') {
                i++;
            } else if (at == '"') {
                text = !text;
            } else if (!text && (at == '[' || at == '{')) {
                depth++;
            } else if (!text && (at == ']' || at == '}')) {
                depth--;
            }
            if (depth > deepest) {
                return true;
            }
        }
        return false;
    }
}
