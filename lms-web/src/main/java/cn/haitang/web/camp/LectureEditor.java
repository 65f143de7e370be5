package cn.haitang.web.camp;

import cn.haitang.camp.CampQueries;
import cn.haitang.camp.CampQueries.CampOutline;
import cn.haitang.camp.LectureQueries;
import cn.haitang.camp.LectureQueries.LectureView;
import cn.haitang.camp.LectureService;
import cn.haitang.camp.LectureService.EditLecture;
import cn.haitang.camp.StudioQueries;
import cn.haitang.camp.WebVtt;
import cn.haitang.media.AssetKind;
import cn.haitang.media.AssetQueries;
import cn.haitang.media.AssetView;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The editor of one lecture: what it says and shows, its captions, and where it is published. */
@Named
@RequestScoped
public class LectureEditor {

    private static final int FILES = 100;

    @Inject
    private StudioQueries studio;

    @Inject
    private LectureService service;

    @Inject
    private LectureQueries lectures;

    @Inject
    private CampQueries camps;

    @Inject
    private AssetQueries assets;

    @Inject
    private EditorForm form;

    private long id;
    private boolean kept;
    private @Nullable LectureView lecture;
    private boolean placed;
    private StudioQueries.@Nullable Place place;

    /** From the address, and from the form when it comes back. */
    @PostConstruct
    void read() {
        id = form.number("id");
    }

    public long getId() {
        return id;
    }

    /** The acting lecturer's own lecture, else refused. */
    public LectureView getLecture() {
        if (lecture == null) {
            lecture = studio.lecture(id);
        }
        return lecture;
    }

    public StudioQueries.@Nullable Place getPlace() {
        if (!placed) {
            place = studio.place(id).orElse(null);
            placed = true;
        }
        return place;
    }

    public List<AssetView> getVideos() {
        return files(Set.of(AssetKind.VIDEO));
    }

    public List<AssetView> getDecks() {
        return files(Set.of(AssetKind.SLIDES, AssetKind.PDF));
    }

    public List<CampOutline> getCamps() {
        return camps.camps().stream().map(c -> camps.outline(c.id())).toList();
    }

    /** What is kept; after a refusal what was typed, so that nothing has to be typed twice. */
    public EditorFields getFields() {
        return form.isBack() && !kept ? form.fields() : form.fieldsOf(getLecture());
    }

    /** The module that is chosen; 0 when none is. */
    public long getModule() {
        StudioQueries.Place stands = getPlace();
        return form.isBack() ? form.number("module") : stands == null ? 0 : stands.moduleId();
    }

    public boolean isRequired() {
        StudioQueries.Place stands = getPlace();
        return form.isBack() ? !form.text("required").isEmpty() : stands == null || stands.required();
    }

    /** The captions as they were typed when they are not kept, else as they are kept. */
    public String captions(String language) {
        if (form.isBack() && !(kept && mistakes(language).isEmpty())) {
            return form.text("captions-" + language);
        }
        return getLecture().captionLanguages().contains(language) ? lectures.captions(id, language) : "";
    }

    public List<WebVtt.Mistake> mistakes(String language) {
        return form.mistakes(language);
    }

    /** Whether the page shows what is not kept. */
    public boolean isUnsaved() {
        return form.isBack()
                && !(kept && mistakes("zh").isEmpty() && mistakes("en").isEmpty());
    }

    /** Keeps everything that stands in the form; captions with mistakes are not kept, and the page names their lines. */
    public void save() {
        form.say(keep(form.fields().edited(id)) ? "camp.lecture.saved" : "camp.lecture.saved-but-captions");
    }

    private boolean keep(EditLecture edited) {
        service.edit(edited);
        for (String language : List.of("zh", "en")) {
            form.wrong(language, service.caption(id, language, form.text("captions-" + language)));
        }
        kept = true;
        lecture = null;
        return !isUnsaved();
    }

    /** One chapter for each heading of the deck, spread over the video as its pages are; the times are a first guess. */
    public void chapters() {
        boolean whole = keep(form.withChapters(form.fields().edited(id)));
        form.say(whole ? "camp.lecture.chapters-made" : "camp.lecture.saved-but-captions");
    }

    /** Publishes what stands in the form, but not over captions with mistakes. */
    public void publish() {
        if (!keep(form.fields().edited(id))) {
            form.say("camp.lecture.saved-but-captions");
            return;
        }
        service.publish(id, form.number("module"), isRequired());
        lecture = null;
        placed = false;
        form.say("camp.lecture.published");
    }

    public void unpublish() {
        service.unpublish(id);
        lecture = null;
        placed = false;
        form.say("camp.lecture.unpublished");
    }

    private List<AssetView> files(Set<AssetKind> kinds) {
        return assets.mine(FILES).stream()
                .filter(a -> a.isReady() && a.isConfirmed() && kinds.contains(a.kind()))
                .toList();
    }
}
