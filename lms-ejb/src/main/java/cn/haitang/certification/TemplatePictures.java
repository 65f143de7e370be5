package cn.haitang.certification;

import cn.haitang.certification.print.Picture;
import cn.haitang.certification.print.Pixels;
import cn.haitang.shared.DomainException;
import cn.haitang.shared.blobs.BlobStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Pictures of templates: taken in clean, and kept ready for print. */
@ApplicationScoped
public class TemplatePictures {

    private static final int MOST_BYTES = 5 << 20;
    private static final int MOST_READY = 24;

    private final Map<String, Picture> ready = new ConcurrentHashMap<>();
    private final Map<String, byte[]> forScreens = new ConcurrentHashMap<>();

    @Inject
    private BlobStore blobs;

    /**
     * Stores a picture.
     *
     * @return its SHA-256 in the blob store
     * @throws DomainException larger than 5 MB, no PNG or JPEG, damaged, or more than 25 megapixels
     */
    String take(byte[] file, PictureSlot slot) {
        if (file.length > MOST_BYTES) {
            throw new DomainException(TemplateError.IMAGE_TOO_LARGE, MOST_BYTES >> 20);
        }
        try {
            return blobs.store(new ByteArrayInputStream(Pixels.clean(file, slot.most())))
                    .sha256();
        } catch (IOException unreadable) {
            throw new DomainException(TemplateError.IMAGE_UNREADABLE);
        }
    }

    /**
     * The same as small as a screen needs it.
     *
     * @throws DomainException the picture is no longer in the store
     */
    byte[] forScreen(String sha256, PictureSlot slot) {
        if (forScreens.size() > MOST_READY) {
            forScreens.clear();
        }
        return forScreens.computeIfAbsent(sha256, key -> smaller(key, slot));
    }

    private byte[] smaller(String sha256, PictureSlot slot) {
        try {
            byte[] file = Files.readAllBytes(blobs.path(sha256));
            return slot == PictureSlot.BACKGROUND
                    ? Pixels.onWhite(file, slot.screen())
                    : Pixels.clean(file, slot.screen());
        } catch (IOException missing) {
            throw new DomainException(TemplateError.IMAGE_MISSING);
        }
    }

    /** @throws DomainException the picture is no longer in the store */
    @Nullable
    Picture of(@Nullable String sha256) {
        if (sha256 == null) {
            return null;
        }
        if (ready.size() > MOST_READY) {
            ready.clear();
        }
        if (!isThere(sha256)) {
            throw new DomainException(TemplateError.IMAGE_MISSING);
        }
        return ready.computeIfAbsent(sha256, this::load);
    }

    /** Whether the store still has it. */
    boolean isThere(String sha256) {
        return Files.exists(blobs.path(sha256));
    }

    private Picture load(String sha256) {
        try {
            return Pixels.picture(Files.readAllBytes(blobs.path(sha256)));
        } catch (IOException damaged) {
            throw new DomainException(TemplateError.IMAGE_MISSING);
        }
    }
}
