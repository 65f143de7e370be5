package cn.haitang.web.learning;

import cn.haitang.learning.EnrolmentView;
import cn.haitang.learning.Programme;
import cn.haitang.learning.ProgrammeQueries;
import cn.haitang.learning.ProgrammeQueries.CampPage;
import cn.haitang.web.shared.Markup;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One camp as the trainee goes through it: what is done, what is next, what is locked and why. Two statements. */
@Named
@RequestScoped
public class Camp {

    @Inject
    private ProgrammeQueries programmes;

    @Inject
    private Ladder ladder;

    @Inject
    private PetalReader petals;

    @Inject
    private CampWriter writer;

    @Inject
    private Pieces pieces;

    @Inject
    private HttpServletRequest request;

    private @Nullable CampPage page;

    /** Read when the page first asks, without view parameters: their phases are a tenth of what the page costs. */
    private CampPage page() {
        if (page == null) {
            String enrolment = Objects.requireNonNullElse(request.getParameter("enrolment"), "");
            page = programmes.camp(enrolment.matches("[0-9]{1,18}") ? Long.parseLong(enrolment) : 0);
        }
        return page;
    }

    public EnrolmentView getView() {
        return page().enrolment();
    }

    public Markup getContent() {
        CampPage shown = page();
        Programme programme = shown.programme();
        Blossom blossom = petals.of(petals.standing(shown.enrolment()), programme);
        CampWriter.Way way = CampWriter.Way.of(shown.enrolment(), programme);
        return html -> {
            writer.intro(html, way);
            writer.contents(html, way);
            if (blossom.isShown()) {
                writer.requirements(html, blossom);
            }
            html.put("<div class=\"a-side\">{}</div>", pieces.ladder(ladder.rungs(shown.mine())));
        };
    }
}
