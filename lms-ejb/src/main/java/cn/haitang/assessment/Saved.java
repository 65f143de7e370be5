package cn.haitang.assessment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An answer as the server keeps it now; when a newer one was there already, that one.
 *
 * @param answer in the letters of the screen
 * @param remainingMs until the deadline, by the server's clock; negative within the grace
 */
public record Saved(
        int position,
        String answer,
        boolean flagged,
        long clientSeq,
        @Nullable Instant savedAt,
        long remainingMs) {}
