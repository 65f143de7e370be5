package cn.haitang.camp;

import cn.haitang.media.AssetKind;
import cn.haitang.media.AssetQueries;
import cn.haitang.media.AssetView;
import cn.haitang.organisation.CurrentPerson;
import cn.haitang.organisation.Roles;
import cn.haitang.shared.Bilingual;
import cn.haitang.shared.DomainException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What lecturers do with their own lectures. */
@Stateless
@RolesAllowed(Roles.LECTURER)
public class LectureService {

    private static final String OWN = "own-";

    /** @param lecturer the name that trainees see */
    public record Draft(
            Bilingual title,
            String lecturer,
            @Nullable Long videoAssetId,
            @Nullable Long slidesAssetId) {}

    /** @param startMs where it begins, in media time */
    public record PlannedChapter(long startMs, Bilingual title) {}

    /** All that stands in the editor, but for captions. Chapters in any order; each start once. */
    public record EditLecture(
            long lectureId,
            Bilingual title,
            Bilingual summary,
            @Nullable Long videoAssetId,
            @Nullable Long slidesAssetId,
            List<PlannedChapter> chapters) {

        public EditLecture {
            LectureTexts.mustFit(title, summary, chapters);
            chapters = LectureTexts.ordered(chapters);
        }
    }

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CampAccess access;

    @Inject
    private CurrentPerson current;

    @Inject
    private AssetQueries assets;

    @Inject
    private LecturePlacement placement;

    @Inject
    private Clock clock;

    /** Slugs of what lecturers make; the content files use others, and their import leaves these alone. */
    static boolean madeByLecturer(String slug) {
        return slug.startsWith(OWN);
    }

    /** The new lecture's id. */
    public long draft(Draft draft) {
        Lecture lecture = new Lecture(OWN + UUID.randomUUID(), current.id());
        lecture.startsWith(LectureTexts.cut(draft.title()), draft.lecturer(), clock.instant());
        em.persist(lecture);
        em.flush();
        choose(
                lecture,
                new EditLecture(
                        lecture.id(),
                        lecture.title(),
                        Bilingual.of("", ""),
                        draft.videoAssetId(),
                        draft.slidesAssetId(),
                        List.of()));
        return lecture.id();
    }

    public void edit(EditLecture edited) {
        choose(access.mustOwnLecture(edited.lectureId()), edited);
    }

    /**
     * Keeps captions, or takes them away when the text is blank.
     *
     * @param language {@code zh} or {@code en}
     * @return what is wrong; then nothing was kept
     */
    public List<WebVtt.Mistake> caption(long lectureId, String language, String webvtt) {
        Lecture lecture = access.mustOwnLecture(lectureId);
        if (!Set.of("zh", "en").contains(language)) {
            throw new DomainException(CampError.CAPTIONS_INVALID);
        }
        if (webvtt.isBlank()) {
            lecture.caption(language, "", clock.instant());
            return List.of();
        }
        List<WebVtt.Mistake> mistakes = WebVtt.check(webvtt);
        if (mistakes.isEmpty()) {
            lecture.caption(language, WebVtt.normalised(webvtt) + "\n", clock.instant());
        }
        return mistakes;
    }

    /** Puts the lecture at the end of a module; trainees of the camp see it at once. */
    public void publish(long lectureId, long moduleId, boolean required) {
        Lecture lecture = access.mustOwnLecture(lectureId);
        lecture.publish(clock.instant());
        placement.place(lecture, moduleId, required);
    }

    /** Takes the lecture out of the programme; what was learned in it stays counted. */
    public void unpublish(long lectureId) {
        Lecture lecture = access.mustOwnLecture(lectureId);
        lecture.unpublish(clock.instant());
        placement.withdraw(lecture);
    }

    private void choose(Lecture lecture, EditLecture edited) {
        mustBeMine(edited.videoAssetId(), Set.of(AssetKind.VIDEO));
        mustBeMine(edited.slidesAssetId(), Set.of(AssetKind.SLIDES, AssetKind.PDF));
        lecture.edit(edited, clock.instant());
        placement.rename(lecture);
    }

    private void mustBeMine(@Nullable Long assetId, Set<AssetKind> kinds) {
        if (assetId == null) {
            return;
        }
        AssetView asset = assets.view(assetId);
        Long owner = asset.ownerId();
        boolean mine = owner != null && owner == current.id();
        if (!mine || !asset.isReady() || !asset.isConfirmed() || !kinds.contains(asset.kind())) {
            throw new DomainException(CampError.LECTURE_FILE);
        }
    }
}
