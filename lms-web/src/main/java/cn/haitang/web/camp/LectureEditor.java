package cn.haitang.web.camp;

import cn.haitang.camp.CampQueries;
import cn.haitang.camp.CampQueries.CampOutline;
import cn.haitang.camp.LectureQueries;
import cn.haitang.camp.LectureQueries.LectureView;
import cn.haitang.camp.LectureService;
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
import java.util.Objects;
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
    private @Nullable LectureView lecture;

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
        return studio.place(id).orElse(null);
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

    /** The captions as they were typed when they are wrong, else as they are kept. */
    public String captions(String language) {
        if (!form.mistakes(language).isEmpty()) {
            return form.text("captions-" + language);
        }
        return getLecture().captionLanguages().contains(language) ? lectures.captions(id, language) : "";
    }

    public List<WebVtt.Mistake> mistakes(String language) {
        return form.mistakes(language);
    }

    /** Keeps everything that stands in the form; captions with mistakes are not kept, and the page names their lines. */
    public void save() {
        form.say(keep() ? "camp.lecture.saved" : "camp.lecture.saved-but-captions");
    }

    private boolean keep() {
        service.edit(form.edited(id));
        for (String language : List.of("zh", "en")) {
            form.wrong(language, service.caption(id, language, form.text("captions-" + language)));
        }
        lecture = null;
        return mistakes("zh").isEmpty() && mistakes("en").isEmpty();
    }

    /** One chapter for each heading of the deck, spread over the video as its pages are; the times are a first guess. */
    public void chapters() {
        LectureService.EditLecture edited = form.edited(id);
        service.edit(form.withChapters(edited, Objects.requireNonNullElse(edited.slidesAssetId(), 0L)));
        lecture = null;
        form.say("camp.lecture.chapters-made");
    }

    /** Publishes what stands in the form, but not over captions with mistakes. */
    public void publish() {
        if (!keep()) {
            form.say("camp.lecture.saved-but-captions");
            return;
        }
        service.publish(id, form.number("module"), !form.text("required").isEmpty());
        lecture = null;
        form.say("camp.lecture.published");
    }

    public void unpublish() {
        service.unpublish(id);
        lecture = null;
        form.say("camp.lecture.unpublished");
    }

    private List<AssetView> files(Set<AssetKind> kinds) {
        return assets.mine(FILES).stream()
                .filter(a -> a.isReady() && a.isConfirmed() && kinds.contains(a.kind()))
                .toList();
    }
}
