package cn.haitang.web.camp;

import cn.haitang.camp.CampError;
import cn.haitang.camp.LectureService.EditLecture;
import cn.haitang.camp.LectureService.PlannedChapter;
import cn.haitang.camp.WebVtt;
import cn.haitang.media.AssetQueries;
import cn.haitang.media.AssetView;
import cn.haitang.shared.Bilingual;
import cn.haitang.shared.DomainException;
import cn.haitang.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    private final Map<String, List<WebVtt.Mistake>> mistakes = new HashMap<>();

    String text(String name) {
        String[] values = all(name);
        return values.length == 0 ? "" : values[0];
    }

    long number(String name) {
        String text = text(name);
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    EditLecture edited(long lectureId) {
        return new EditLecture(
                lectureId,
                Bilingual.of(text("title-zh").strip(), text("title-en").strip()),
                Bilingual.of(text("summary-zh").strip(), text("summary-en").strip()),
                idOrNull("video"),
                idOrNull("slides"),
                chapters());
    }

    EditLecture withChapters(EditLecture edited, long slidesAssetId) {
        Long video = edited.videoAssetId();
        if (slidesAssetId == 0 || video == null) {
            throw new DomainException(CampError.LECTURE_CHAPTERS_NEED);
        }
        AssetView deck = assets.view(slidesAssetId);
        long duration = Objects.requireNonNullElse(assets.view(video).durationMs(), 0L);
        List<PlannedChapter> made =
                ChapterPlan.of(assets.outline(slidesAssetId), Objects.requireNonNullElse(deck.pages(), 1), duration);
        return new EditLecture(
                edited.lectureId(), edited.title(), edited.summary(), video, edited.slidesAssetId(), made);
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

    private List<PlannedChapter> chapters() {
        String[] at = all("chapter-at");
        String[] zh = all("chapter-zh");
        String[] en = all("chapter-en");
        List<PlannedChapter> chapters = new ArrayList<>();
        for (int i = 0; i < Math.min(at.length, Math.min(zh.length, en.length)); i++) {
            if (!zh[i].isBlank() || !en[i].isBlank()) {
                String english = en[i].isBlank() ? zh[i] : en[i];
                chapters.add(new PlannedChapter(ChapterPlan.time(at[i]), Bilingual.of(zh[i].strip(), english.strip())));
            }
        }
        return chapters;
    }

    private @Nullable Long idOrNull(String name) {
        long id = number(name);
        return id == 0 ? null : id;
    }

    private String[] all(String name) {
        return faces.getExternalContext().getRequestParameterValuesMap().getOrDefault(name, new String[0]);
    }
}
