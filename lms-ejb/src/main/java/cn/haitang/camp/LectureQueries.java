package cn.haitang.camp;

import cn.haitang.shared.Bilingual;
import cn.haitang.shared.DomainException;
import cn.haitang.shared.database.Row;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a player needs of a lecture. Whether the viewer may see it is checked by the caller: by enrolment for trainees,
 * by ownership or role for staff.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class LectureQueries {

    /** @param startMs media time in ms */
    public record ChapterView(long startMs, Bilingual title) {}

    /**
     * A lecture with its parts.
     *
     * @param sources where its facts come from, one each
     * @param durationMs of the video; null without one or while it is being recognised
     * @param captionLanguages of {@code zh} and {@code en}, those that are there
     */
    public record LectureView(
            long id,
            String slug,
            Lecture.Status status,
            Bilingual title,
            Bilingual summary,
            @Nullable String cover,
            @Nullable String lecturer,
            @Nullable Bilingual lecturerTitle,
            List<String> sources,
            @Nullable Long ownerId,
            @Nullable Long videoAssetId,
            @Nullable Long slidesAssetId,
            @Nullable Long durationMs,
            List<ChapterView> chapters,
            List<String> captionLanguages) {}

    private static final String LECTURE = "SELECT l.id, l.slug, l.status, l.title_zh, l.title_en, l.summary_zh,"
            + " l.summary_en, l.cover, l.lecturer, l.lecturer_title_zh, l.lecturer_title_en, l.sources, l.owner_id,"
            + " l.video_id, l.slides_id, a.duration_ms FROM lecture l LEFT JOIN asset a ON a.id = l.video_id";

    @PersistenceContext
    private EntityManager em;

    public LectureView view(long lectureId) {
        return Row.first(em.createNativeQuery(LECTURE + " WHERE l.id = ?").setParameter(1, lectureId), this::lecture)
                .orElseThrow(() -> new DomainException(CampError.LECTURE_NOT_FOUND));
    }

    /**
     * The captions as WebVTT.
     *
     * @param language {@code zh} or {@code en}
     */
    public String captions(long lectureId, String language) {
        Query query = em.createNativeQuery(
                        "SELECT webvtt, language FROM lecture_captions WHERE lecture_id = ? AND language = ?")
                .setParameter(1, lectureId)
                .setParameter(2, language);
        return Row.first(query, r -> r.text(0)).orElseThrow(() -> new DomainException(CampError.LECTURE_NOT_FOUND));
    }

    /** What is said, as text; empty when there is none. */
    public String transcript(long lectureId) {
        Query query = em.createNativeQuery("SELECT COALESCE(transcript, ''), id FROM lecture WHERE id = ?")
                .setParameter(1, lectureId);
        return Row.first(query, r -> r.text(0)).orElseThrow(() -> new DomainException(CampError.LECTURE_NOT_FOUND));
    }

    private LectureView lecture(Row r) {
        long id = r.id(0);
        return new LectureView(
                id,
                r.text(1),
                Lecture.Status.valueOf(r.text(2)),
                r.bilingual(3),
                r.bilingual(5),
                r.textOrNull(7),
                r.textOrNull(8),
                r.bilingualOrNull(9),
                lines(r.textOrNull(11)),
                r.idOrNull(12),
                r.idOrNull(13),
                r.idOrNull(14),
                r.idOrNull(15),
                chapters(id),
                languages(id));
    }

    private List<ChapterView> chapters(long lectureId) {
        Query query = em.createNativeQuery(
                        "SELECT start_ms, title_zh, title_en FROM lecture_chapter WHERE lecture_id = ? ORDER BY start_ms")
                .setParameter(1, lectureId);
        return Row.list(query, r -> new ChapterView(r.id(0), r.bilingual(1)));
    }

    private List<String> languages(long lectureId) {
        Query query = em.createNativeQuery(
                        "SELECT language FROM lecture_captions WHERE lecture_id = ? ORDER BY language DESC")
                .setParameter(1, lectureId);
        return Row.list(query, r -> r.text(0));
    }

    static List<String> lines(@Nullable String text) {
        return text == null ? List.of() : text.lines().filter(l -> !l.isBlank()).toList();
    }
}
