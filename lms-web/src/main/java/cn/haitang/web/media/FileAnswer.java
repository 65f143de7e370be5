package cn.haitang.web.media;

import cn.haitang.media.AssetFiles.AssetFile;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One file as an answer: a part when a part is asked for, 304 when the reader has it. Whatever we did not make ourselves
 * is a download and may do nothing in a browser. Copies through 64 KB, which measured faster than transferTo.
 */
class FileAnswer {

    private static final ThreadLocal<ByteBuffer> BUFFER = ThreadLocal.withInitial(() -> ByteBuffer.allocate(64 * 1024));

    /** Told of bytes before they leave; both inclusive. */
    interface Witness {
        void leaving(long first, long last);
    }

    /**
     * Lets nginx send what was checked and noted here (X-Accel-Redirect). Only ranges with an end: of an open one nobody knows
     * how much will be read, and more would be noted than was delivered.
     *
     * @param location an internal location over the blob folder; empty: we send ourselves
     */
    record Handoff(Optional<String> location) {

        private static final long MOST = 8 * 1024 * 1024;

        Optional<String> of(AssetFile file, ByteRange range, HttpServletRequest request) {
            String asked = request.getHeader("Range");
            boolean known = range.partial()
                    ? asked != null && !asked.strip().endsWith("-") && request.getHeader("If-Range") == null
                    : asked == null && !file.mediaType().endsWith("/mp4");
            return location.filter(there -> known && range.length() <= MOST)
                    .map(there -> there + file.sha256().substring(0, 2) + "/"
                            + file.sha256().substring(2, 4) + "/" + file.sha256());
        }
    }

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final Witness witness;
    private final Handoff handoff;

    FileAnswer(HttpServletRequest request, HttpServletResponse response, Witness witness, Handoff handoff) {
        this.request = request;
        this.response = response;
        this.witness = witness;
        this.handoff = handoff;
    }

    void send(AssetFile file) throws IOException {
        String tag = "\"" + file.sha256() + "\"";
        headers(file, tag);
        String known = request.getHeader("If-None-Match");
        if (known != null && (known.contains(tag) || known.strip().equals("*"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        try {
            ByteRange range = ByteRange.of(asked(tag), file.size());
            Optional<String> there = handoff.of(file, range, request);
            if (there.isPresent() && "GET".equals(request.getMethod())) {
                witness.leaving(range.first(), range.last());
                response.setHeader("X-Accel-Redirect", there.get());
                return;
            }
            response.setContentLengthLong(range.length());
            if (range.partial()) {
                response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
                response.setHeader("Content-Range", range.contentRange(file.size()));
            }
            if (!"HEAD".equals(request.getMethod())) {
                copy(file, range);
            }
        } catch (ByteRange.NotSatisfiable beyond) {
            response.setHeader("Content-Range", "bytes */" + file.size());
            response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
        }
    }

    /** The range that counts: none when the reader's copy is of another version (If-Range). */
    private @Nullable String asked(String tag) {
        String ifRange = request.getHeader("If-Range");
        return ifRange == null || ifRange.equals(tag) ? request.getHeader("Range") : null;
    }

    private void headers(AssetFile file, String tag) {
        response.setHeader("ETag", tag);
        response.setHeader("Accept-Ranges", "bytes");
        response.setHeader("Cache-Control", "private, max-age=600");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        if (file.ours()) {
            response.setContentType(file.mediaType());
        } else {
            response.setContentType("application/octet-stream");
            String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
            response.setHeader("Content-Disposition", "attachment; filename*=UTF-8''" + name);
        }
    }

    private void copy(AssetFile file, ByteRange range) throws IOException {
        ByteBuffer buffer = BUFFER.get();
        OutputStream out = response.getOutputStream();
        try (FileChannel channel = FileChannel.open(file.path(), StandardOpenOption.READ)) {
            long at = range.first();
            while (at <= range.last()) {
                buffer.clear().limit((int) Math.min(buffer.capacity(), range.last() - at + 1));
                int read = channel.read(buffer, at);
                if (read < 0) {
                    throw new IOException("the file is shorter than its row says");
                }
                witness.leaving(at, at + read - 1);
                if (!written(out, buffer.array(), read)) {
                    return;
                }
                at += read;
            }
        }
    }

    /** False when the reader went away, as players do at each seek: nothing to report. */
    private static boolean written(OutputStream out, byte[] bytes, int length) {
        try {
            out.write(bytes, 0, length);
            return true;
        } catch (IOException gone) {
            return false;
        }
    }
}
