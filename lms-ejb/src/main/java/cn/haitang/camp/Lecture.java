package cn.haitang.camp;

import cn.haitang.shared.Bilingual;
import cn.haitang.shared.DomainException;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Basic;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A video lecture with chapters and captions. Drafted by a lecturer (the owner) or imported from content files (no
 * owner, published at once). Only a published one is seen by trainees; publishing needs a video.
 */
@Entity
@Table(name = "lecture")
public class Lecture {

    /** Its life: drafted, then published. */
    public enum Status {
        DRAFT,
        PUBLISHED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Version
    private int version;

    private String slug = "";

    @Enumerated(EnumType.STRING)
    private Status status = Status.DRAFT;

    @Embedded
    @AttributeOverride(name = "zh", column = @Column(name = "title_zh"))
    @AttributeOverride(name = "en", column = @Column(name = "title_en"))
    private Bilingual title = Bilingual.of("", "");

    @Embedded
    @AttributeOverride(name = "zh", column = @Column(name = "summary_zh"))
    @AttributeOverride(name = "en", column = @Column(name = "summary_en"))
    private Bilingual summary = Bilingual.of("", "");

    private @Nullable String cover;
    private @Nullable String lecturer;

    @Column(name = "lecturer_title_zh")
    private @Nullable String lecturerTitleZh;

    @Column(name = "lecturer_title_en")
    private @Nullable String lecturerTitleEn;

    private @Nullable String sources;

    @Basic(fetch = FetchType.LAZY)
    private @Nullable String transcript;

    @Column(name = "owner_id")
    private @Nullable Long ownerId;

    @Column(name = "video_id")
    private @Nullable Long videoId;

    @Column(name = "slides_id")
    private @Nullable Long slidesId;

    @Column(name = "updated_at")
    private Instant updatedAt = Instant.EPOCH;

    @ElementCollection
    @CollectionTable(name = "lecture_chapter", joinColumns = @JoinColumn(name = "lecture_id"))
    @OrderBy("startMs")
    private List<Chapter> chapters = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "lecture_captions", joinColumns = @JoinColumn(name = "lecture_id"))
    @MapKeyColumn(name = "language")
    @Column(name = "webvtt")
    private Map<String, String> captions = new LinkedHashMap<>();

    protected Lecture() {}

    Lecture(String slug, @Nullable Long ownerId) {
        this.slug = slug;
        this.ownerId = ownerId;
    }

    /** Takes over what the content files say; an imported lecture is published. */
    void describe(CampImport.LectureRow row, Instant now) {
        title = row.title();
        summary = row.summary();
        cover = row.cover();
        lecturer = row.lecturer();
        lecturerTitleZh = row.lecturerTitle().zh();
        lecturerTitleEn = row.lecturerTitle().en();
        sources = String.join("\n", row.sources());
        transcript = row.transcript();
        videoId = row.videoAssetId();
        chapters.clear();
        row.chapters().forEach(c -> chapters.add(new Chapter(c.startMs(), c.title())));
        captions.clear();
        captions.putAll(row.captions());
        status = Status.PUBLISHED;
        updatedAt = now;
    }

    public long id() {
        return id;
    }

    /** What its lecturer wrote and chose; video and slides were checked to be the lecturer's own. */
    void edit(LectureService.EditLecture edited, Instant now) {
        title = edited.title();
        summary = edited.summary();
        videoId = edited.videoAssetId();
        slidesId = edited.slidesAssetId();
        if (status == Status.PUBLISHED) {
            mustHaveVideo();
        }
        chapters.clear();
        edited.chapters().forEach(c -> chapters.add(new Chapter(c.startMs(), c.title())));
        updatedAt = now;
    }

    void startsWith(Bilingual newTitle, String lecturerName, Instant now) {
        title = newTitle;
        lecturer = lecturerName;
        updatedAt = now;
    }

    /** Captions in one language; an empty text takes them away. */
    void caption(String language, String webvtt, Instant now) {
        if (webvtt.isEmpty()) {
            captions.remove(language);
        } else {
            captions.put(language, webvtt);
        }
        updatedAt = now;
    }

    /** @throws DomainException {@code camp.lecture.incomplete} without titles in both languages and a video */
    void publish(Instant now) {
        mustHaveVideo();
        if (title.zh().isBlank() || title.en().isBlank()) {
            throw new DomainException(CampError.LECTURE_INCOMPLETE);
        }
        status = Status.PUBLISHED;
        updatedAt = now;
    }

    /** Trainees no longer see it; what they have watched stays counted. */
    void unpublish(Instant now) {
        status = Status.DRAFT;
        updatedAt = now;
    }

    boolean isOwnedBy(long personId) {
        return ownerId != null && ownerId == personId;
    }

    boolean isPublished() {
        return status == Status.PUBLISHED;
    }

    String slug() {
        return slug;
    }

    Bilingual title() {
        return title;
    }

    private void mustHaveVideo() {
        if (videoId == null) {
            throw new DomainException(CampError.LECTURE_INCOMPLETE);
        }
    }
}
