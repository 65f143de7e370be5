package cn.haitang.media;

import cn.haitang.shared.DomainException;
import cn.haitang.shared.blobs.Blob;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One uploaded or imported file. Its life: RECEIVED when the bytes are stored, PROCESSING while a process reads it, then
 * READY with what was recognised, or FAILED with a reason, from where it may be tried again. The owner confirms a READY
 * asset before it goes into a lecture; imported content needs no confirmation. The bytes never change.
 */
@Entity
@Table(name = "asset")
public class Asset {

    static final int TITLE_LENGTH = 255;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String sha256 = "";

    @Column(name = "original_name")
    private String originalName = "";

    private long size;

    @Column(name = "owner_id")
    private @Nullable Long ownerId;

    @Enumerated(EnumType.STRING)
    private AssetStatus status = AssetStatus.RECEIVED;

    @Column(name = "failure_code")
    private @Nullable String failureCode;

    @Enumerated(EnumType.STRING)
    private AssetKind kind = AssetKind.OTHER;

    @Column(name = "media_type")
    private @Nullable String mediaType;

    private @Nullable String title;

    private @Nullable String author;

    private @Nullable Integer pages;

    @Column(name = "duration_ms")
    private @Nullable Long durationMs;

    private @Nullable Integer width;

    private @Nullable Integer height;

    @Column(name = "created_at")
    private Instant createdAt = Instant.EPOCH;

    @Column(name = "processed_at")
    private @Nullable Instant processedAt;

    @Column(name = "confirmed_at")
    private @Nullable Instant confirmedAt;

    protected Asset() {}

    /** @param ownerId null for imported content */
    Asset(Blob blob, String originalName, @Nullable Long ownerId, Instant now) {
        this.sha256 = blob.sha256();
        this.size = blob.size();
        this.originalName = originalName;
        this.ownerId = ownerId;
        this.createdAt = now;
    }

    /** A process begins to read it; beginning again after a crash changes nothing. False when it is READY already. */
    boolean process() {
        if (status == AssetStatus.READY) {
            return false;
        }
        status = AssetStatus.PROCESSING;
        failureCode = null;
        return true;
    }

    /** What it is, is known. It is READY at once unless a video fit for the web must be made first. */
    void recognised(Recognised found, Instant now) {
        mustBe(AssetStatus.PROCESSING);
        kind = found.kind();
        mediaType = found.mediaType();
        title = cut(found.title());
        author = cut(found.author());
        pages = found.pages();
        durationMs = found.durationMs();
        width = found.width();
        height = found.height();
        if (!found.needsEncoding()) {
            ready(now);
        }
    }

    /** @throws IllegalStateException unless it is being processed */
    void ready(Instant now) {
        mustBe(AssetStatus.PROCESSING);
        status = AssetStatus.READY;
        processedAt = now;
        confirmedAt = ownerId == null ? now : null;
    }

    /** @throws IllegalStateException when it is READY: what was once recognised stays */
    void fail(String code, Instant now) {
        if (status == AssetStatus.READY) {
            throw new IllegalStateException("asset " + id + " is ready");
        }
        status = AssetStatus.FAILED;
        failureCode = code;
        processedAt = now;
    }

    /** A failed file is tried again. */
    void retry() {
        mustBe(AssetStatus.FAILED);
        status = AssetStatus.RECEIVED;
        failureCode = null;
    }

    /**
     * The owner agrees with what was recognised, under this title.
     *
     * @throws DomainException {@code media.asset.not-ready}
     */
    void confirm(@Nullable String newTitle, Instant now) {
        if (status != AssetStatus.READY) {
            throw new DomainException(MediaError.NOT_READY);
        }
        title = cut(newTitle);
        confirmedAt = now;
    }

    boolean isImported() {
        return ownerId == null;
    }

    boolean isOwnedBy(long personId) {
        return ownerId != null && ownerId == personId;
    }

    long id() {
        return id;
    }

    AssetStatus status() {
        return status;
    }

    AssetKind kind() {
        return kind;
    }

    @Nullable
    String failureCode() {
        return failureCode;
    }

    @Nullable
    String title() {
        return title;
    }

    String sha256() {
        return sha256;
    }

    String originalName() {
        return originalName;
    }

    boolean isConfirmed() {
        return confirmedAt != null;
    }

    private void mustBe(AssetStatus expected) {
        if (status != expected) {
            throw new IllegalStateException("asset " + id + " is " + status);
        }
    }

    private static @Nullable String cut(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String stripped = text.strip();
        return stripped.length() <= TITLE_LENGTH ? stripped : stripped.substring(0, TITLE_LENGTH);
    }
}
