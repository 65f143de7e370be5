package cn.haitang.web.learning;

import cn.haitang.certification.EligibilityQueries.Standing;
import cn.haitang.learning.EnrolmentView;
import cn.haitang.learning.ProgrammeQueries;
import cn.haitang.learning.ProgrammeQueries.HomeView;
import cn.haitang.learning.Step;
import cn.haitang.web.shared.HotPage;
import cn.haitang.web.shared.Html;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * What to do next, and what is missing for the certificate. Two statements: what the person learned, and how far that is
 * from the certificate.
 */
@ApplicationScoped
public class Home implements HotPage {

    private static final int PACKS_SHOWN = 2;

    @Inject
    private ProgrammeQueries programmes;

    @Inject
    private PetalReader petals;

    @Inject
    private DueReader dues;

    @Inject
    private HomeSentences sentences;

    @Inject
    private HomeCards cards;

    @Inject
    private ResumeCard resume;

    @Override
    public String path() {
        return "/learning/home.xhtml";
    }

    @Override
    public Content read() {
        HomeView view = programmes.home(PACKS_SHOWN);
        EnrolmentView now = view.current();
        return new Content("", now == null ? html -> writeEmpty(html, view) : html -> write(html, view, now));
    }

    private void writeEmpty(Html html, HomeView view) {
        sentences.hello(html, null, null, Blossom.NONE);
        sentences.noCamp(html);
        cards.hours(html, view);
    }

    private void write(Html html, HomeView view, EnrolmentView now) {
        Optional<Standing> standing = petals.standing(now);
        Blossom blossom = petals.of(standing, view.programme());
        Optional<Step> next = view.programme().next(now.lastUnitId());
        Optional<Standing> renewing =
                standing.filter(found -> found.eligibility().renewal() != null);
        sentences.hello(html, now, renewing.isPresent() ? null : next.orElse(null), blossom);
        renewing.ifPresent(found -> sentences.renew(html, found.eligibility()));
        next.ifPresentOrElse(step -> resume.write(html, now, step, view.rules()), () -> sentences.allDone(html));
        cards.camp(html, now, blossom);
        cards.due(html, dues.of(now, view.programme(), standing));
        cards.hours(html, view);
        if (!view.packs().isEmpty()) {
            cards.packs(html, view.packs());
        }
        sentences.modest(html, now);
    }
}
