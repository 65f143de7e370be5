package cn.haitang.certification;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a template.
 *
 * @param publishedAt null: a draft
 * @param logo and {@code seal}, {@code background}: SHA-256 of the picture in the blob store; null: without
 */
public record TemplateView(
        long id,
        long templateId,
        String name,
        int version,
        @Nullable Instant publishedAt,
        TemplateDesign design,
        @Nullable String logo,
        @Nullable String seal,
        @Nullable String background)
        implements Serializable {

    /** What certificates look like that were issued before there were templates. */
    static final TemplateView STANDARD =
            new TemplateView(0, 0, "", 1, Instant.EPOCH, TemplateDesign.STANDARD, null, null, null);

    /** What lies in this place: SHA-256; null: nothing. */
    public @Nullable String picture(PictureSlot slot) {
        return switch (slot) {
            case LOGO -> logo;
            case SEAL -> seal;
            case BACKGROUND -> background;
        };
    }

    public boolean draft() {
        return publishedAt == null;
    }
}
