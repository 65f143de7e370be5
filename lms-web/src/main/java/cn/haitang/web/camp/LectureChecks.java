package cn.haitang.web.camp;

import cn.haitang.camp.CampError;
import cn.haitang.camp.LectureCheck;
import cn.haitang.camp.LectureCheckQueries;
import cn.haitang.camp.LectureCheckService;
import cn.haitang.camp.LectureQueries.LectureView;
import cn.haitang.camp.StudioQueries;
import cn.haitang.shared.Bilingual;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.IntStream;

/** The questions that a lecture asks while it is watched: those there are, and a new one. */
@Named
@RequestScoped
public class LectureChecks {

    private static final List<Integer> PLACES = List.of(0, 1, 2, 3);

    @Inject
    private LectureCheckService service;

    @Inject
    private LectureCheckQueries queries;

    @Inject
    private StudioQueries studio;

    @Inject
    private EditorForm form;

    private long id;
    private boolean kept;

    @PostConstruct
    void read() {
        id = form.number("id");
    }

    public long getId() {
        return id;
    }

    /** The acting lecturer's own lecture, else refused. */
    public LectureView getLecture() {
        return studio.lecture(id);
    }

    public List<LectureCheck> getRows() {
        return queries.of(getLecture().id());
    }

    public List<Integer> getPlaces() {
        return PLACES;
    }

    /** What stands in a field that could not be kept yet. */
    public String typed(String name) {
        return kept ? "" : form.text(name);
    }

    public boolean isRight(int place) {
        return place == (kept ? 0 : form.number("correct"));
    }

    /** Puts the question that stands in the form; options without Chinese text are left out. */
    public void put() {
        List<Integer> filled = IntStream.range(0, PLACES.size())
                .filter(i -> !form.text("option-zh-" + i).isBlank())
                .boxed()
                .toList();
        service.put(new LectureCheck(
                0,
                id,
                form.text("at").isBlank() ? null : ChapterPlan.time(form.text("at"), CampError.CHECK_TIME),
                both("stem"),
                filled.stream().map(i -> both("option", "-" + i)).toList(),
                filled.indexOf((int) form.number("correct")),
                both("why")));
        kept = true;
        form.say("camp.checks.kept");
    }

    public void retire(long check) {
        service.retire(id, check);
        form.say("camp.checks.retired");
    }

    private Bilingual both(String name) {
        return both(name, "");
    }

    private Bilingual both(String name, String end) {
        return Bilingual.of(
                form.text(name + "-zh" + end).strip(),
                form.text(name + "-en" + end).strip());
    }
}
