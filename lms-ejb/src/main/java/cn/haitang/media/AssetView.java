package cn.haitang.media;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An asset as others see it.
 *
 * @param ownerId null for imported content
 * @param size in bytes
 * @param mediaType null until recognised
 * @param title as recognised or confirmed; null when there is none
 * @param failureCode why it failed, a key of {@link MediaError}; null otherwise
 */
public record AssetView(
        long id,
        AssetKind kind,
        AssetStatus status,
        @Nullable Long ownerId,
        String originalName,
        long size,
        @Nullable String mediaType,
        @Nullable String title,
        @Nullable Integer pages,
        @Nullable Long durationMs,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable String failureCode,
        Instant createdAt,
        @Nullable Instant confirmedAt) {

    /** The title, else the file's name without its extension. */
    public String label() {
        if (title != null) {
            return title;
        }
        int dot = originalName.lastIndexOf('.');
        return dot > 0 ? originalName.substring(0, dot) : originalName;
    }

    public boolean isReady() {
        return status == AssetStatus.READY;
    }

    public boolean isConfirmed() {
        return confirmedAt != null;
    }
}
