package cn.haitang.web.camp;

import cn.haitang.camp.LectureService;
import cn.haitang.camp.StudioQueries;
import cn.haitang.camp.StudioQueries.MyLecture;
import cn.haitang.learning.AudienceQueries;
import cn.haitang.learning.AudienceQueries.Audience;
import cn.haitang.shared.Bilingual;
import cn.haitang.web.security.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The acting lecturer's lectures: state, place, length, who watches. */
@Named
@RequestScoped
public class MyLectures {

    private static final int SHOWN = 200;

    @Inject
    private StudioQueries studio;

    @Inject
    private AudienceQueries audiences;

    @Inject
    private LectureService service;

    @Inject
    private Visitor visitor;

    @Inject
    private ExternalContext external;

    private List<MyLecture> rows = List.of();
    private Map<Long, Audience> watching = Map.of();

    @PostConstruct
    void read() {
        rows = studio.mine(SHOWN);
        watching = audiences.of(rows.stream().map(MyLecture::id).toList());
    }

    public List<MyLecture> getRows() {
        return rows;
    }

    public Audience audience(long lectureId) {
        return watching.getOrDefault(lectureId, new Audience(lectureId, 0, 0));
    }

    /** Begins an empty lecture and opens it. */
    public void create() throws IOException {
        long id = service.draft(new LectureService.Draft(Bilingual.of("", ""), visitor.getName(), null, null));
        external.redirect(external.getRequestContextPath() + "/camp/lecture.xhtml?id=" + id);
    }
}
