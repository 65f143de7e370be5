package cn.haitang.web.camp;

import cn.haitang.camp.CampError;
import cn.haitang.camp.LectureQueries.LectureView;
import cn.haitang.camp.LectureService.EditLecture;
import cn.haitang.camp.LectureService.PlannedChapter;
import cn.haitang.shared.Bilingual;
import cn.haitang.web.shared.Formats;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands in the fields of the lecture editor: what is kept, or what was typed and could not be kept. */
public record EditorFields(
        Bilingual title,
        Bilingual summary,
        @Nullable Long videoAssetId,
        @Nullable Long slidesAssetId,
        List<ChapterFields> chapters) {

    /** @param at as it was written, for example 3:05 */
    public record ChapterFields(String at, String zh, String en) {

        private boolean isNamed() {
            return !zh.isBlank() || !en.isBlank();
        }

        private PlannedChapter planned() {
            return new PlannedChapter(
                    ChapterPlan.time(at, CampError.LECTURE_CHAPTERS), Bilingual.of(zh, en.isBlank() ? zh : en));
        }
    }

    static EditorFields of(LectureView lecture, Formats formats) {
        return new EditorFields(
                lecture.title(),
                lecture.summary(),
                lecture.videoAssetId(),
                lecture.slidesAssetId(),
                lecture.chapters().stream()
                        .map(c -> new ChapterFields(
                                formats.clock(c.startMs()),
                                c.title().zh(),
                                c.title().en()))
                        .toList());
    }

    /** Rows without a name are left out. */
    EditLecture edited(long lectureId) {
        return new EditLecture(
                lectureId,
                title,
                summary,
                videoAssetId,
                slidesAssetId,
                chapters.stream()
                        .filter(ChapterFields::isNamed)
                        .map(ChapterFields::planned)
                        .toList());
    }
}
