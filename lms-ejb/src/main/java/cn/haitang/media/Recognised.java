package cn.haitang.media;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the reading process found in a file, and what it made from it.
 *
 * @param mediaType from the bytes, for example {@code application/pdf}
 * @param text everything readable, normalised (NFKC), for search
 * @param needsEncoding a video or sound that browsers do not play as it is
 */
public record Recognised(
        AssetKind kind,
        String mediaType,
        @Nullable String title,
        @Nullable String author,
        @Nullable Integer pages,
        @Nullable Long durationMs,
        @Nullable Integer width,
        @Nullable Integer height,
        List<OutlineItem> outline,
        String text,
        boolean needsEncoding,
        List<Made> renditions) {

    /**
     * A heading, slide title or bookmark.
     *
     * @param level 1 for the uppermost
     * @param page from 1, null when unknown
     */
    public record OutlineItem(
            int level, String title, @Nullable Integer page) {}

    /**
     * A stored rendition.
     *
     * @param position from 1 for pages, 0 for what exists once
     */
    public record Made(
            RenditionKind kind,
            int position,
            String sha256,
            String mediaType,
            long size,
            @Nullable Integer width,
            @Nullable Integer height) {}
}
