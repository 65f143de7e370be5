package cn.haitang.web.learning;

import cn.haitang.learning.EnrolmentView;
import cn.haitang.learning.Programme;
import cn.haitang.learning.ProgrammeQueries;
import cn.haitang.learning.ProgrammeQueries.CampPage;
import cn.haitang.web.shared.Markup;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
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

    private long enrolment;
    private @Nullable CampPage page;

    public void load() {
        page = programmes.camp(enrolment);
    }

    public @Nullable EnrolmentView getView() {
        return page == null ? null : page.enrolment();
    }

    public Markup getContent() {
        CampPage shown = page;
        if (shown == null) {
            return html -> {};
        }
        Programme programme = shown.programme();
        Blossom blossom = petals.of(petals.standing(enrolment), programme);
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

    public long getEnrolment() {
        return enrolment;
    }

    public void setEnrolment(long enrolment) {
        this.enrolment = enrolment;
    }
}
