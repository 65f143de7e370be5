package cn.haitang.web.learning;

import cn.haitang.learning.Programme;
import cn.haitang.learning.ProgrammeQueries;
import cn.haitang.learning.ProgrammeQueries.CampPage;
import cn.haitang.web.shared.Formats;
import cn.haitang.web.shared.HotPage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;

/** One camp as the trainee goes through it: what is done, what is next, what is locked and why. Two statements. */
@ApplicationScoped
public class Camp implements HotPage {

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

    @Inject
    private Formats formats;

    @Override
    public String path() {
        return "/learning/camp.xhtml";
    }

    @Override
    public Content read() {
        String enrolment = Objects.requireNonNullElse(request.getParameter("enrolment"), "");
        CampPage shown = programmes.camp(enrolment.matches("[0-9]{1,18}") ? Long.parseLong(enrolment) : 0);
        Programme programme = shown.programme();
        Blossom blossom = petals.of(petals.standing(shown.enrolment()), programme);
        CampWriter.Way way = CampWriter.Way.of(shown.enrolment(), programme);
        return new Content(formats.text(shown.enrolment().camp()), html -> {
            writer.intro(html, way);
            writer.contents(html, way);
            if (blossom.isShown()) {
                writer.requirements(html, blossom);
            }
            html.put("<div class=\"a-side\">{}</div>", pieces.ladder(ladder.rungs(shown.mine())));
        });
    }
}
