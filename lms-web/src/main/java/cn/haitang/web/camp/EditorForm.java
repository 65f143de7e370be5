package cn.haitang.web.camp;

import cn.haitang.camp.CampError;
import cn.haitang.camp.LectureQueries.LectureView;
import cn.haitang.camp.LectureService.EditLecture;
import cn.haitang.camp.LectureService.PlannedChapter;
import cn.haitang.camp.WebVtt;
import cn.haitang.media.AssetQueries;
import cn.haitang.shared.Bilingual;
import cn.haitang.shared.DomainException;
import cn.haitang.web.camp.EditorFields.ChapterFields;
import cn.haitang.web.shared.Formats;
import cn.haitang.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What was typed into the lecture editor: plain fields, the chapters as repeated ones. */
@RequestScoped
class EditorForm {

    @Inject
    private FacesContext faces;

    @Inject
    private AssetQueries assets;

    @Inject
    private Texts texts;

    @Inject
    private Formats formats;

    private final Map<String, List<WebVtt.Mistake>> mistakes = new HashMap<>();

    String text(String name) {
        String[] values = all(name);
        return values.length == 0 ? "" : values[0];
    }

    long number(String name) {
        String text = text(name);
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    /** Whether the form comes back, and not the page for the first time. */
    boolean isBack() {
        return faces.isPostback();
    }

    EditorFields fields() {
        return new EditorFields(
                Bilingual.of(text("title-zh").strip(), text("title-en").strip()),
                Bilingual.of(text("summary-zh").strip(), text("summary-en").strip()),
                idOrNull("video"),
                idOrNull("slides"),
                chapters());
    }

    EditorFields fieldsOf(LectureView lecture) {
        return EditorFields.of(lecture, formats);
    }

    EditLecture withChapters(EditLecture edited) {
        Long video = edited.videoAssetId();
        Long slides = edited.slidesAssetId();
        if (slides == null || video == null) {
            throw new DomainException(CampError.LECTURE_CHAPTERS_NEED);
        }
        long duration = Objects.requireNonNullElse(assets.view(video).durationMs(), 0L);
        int pages = Objects.requireNonNullElse(assets.view(slides).pages(), 1);
        List<PlannedChapter> made = ChapterPlan.of(assets.outline(slides), pages, duration);
        return new EditLecture(edited.lectureId(), edited.title(), edited.summary(), video, slides, made);
    }

    void wrong(String language, List<WebVtt.Mistake> found) {
        mistakes.put(language, found);
    }

    List<WebVtt.Mistake> mistakes(String language) {
        return mistakes.getOrDefault(language, List.of());
    }

    void say(String key) {
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, texts.get(key), null));
    }

    private List<ChapterFields> chapters() {
        String[] at = all("chapter-at");
        String[] zh = all("chapter-zh");
        String[] en = all("chapter-en");
        return IntStream.range(0, Math.min(at.length, Math.min(zh.length, en.length)))
                .mapToObj(i -> new ChapterFields(at[i], zh[i].strip(), en[i].strip()))
                .toList();
    }

    private @Nullable Long idOrNull(String name) {
        long id = number(name);
        return id == 0 ? null : id;
    }

    private String[] all(String name) {
        return faces.getExternalContext().getRequestParameterValuesMap().getOrDefault(name, new String[0]);
    }
}
